import type { Behaviour, Mock, MockOptions } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { createBatchMock } from '../../gen/create-mock.js';
import type { BatchSettingsInput } from '../settings/batch-settings.js';

/** Name of an action. */
export type ActionName = keyof BatchActionBehaviours;
/** Its input. */
export type InputOf<Action extends ActionName> =
  BatchActionBehaviours[Action] extends Behaviour<infer Input, object> ? Input : never;
/** Its output. */
export type OutputOf<Action extends ActionName> =
  BatchActionBehaviours[Action] extends Behaviour<never, infer Output> ? Output : never;

/** A mock whose time the test moves, and calls of its actions. */
export interface BatchCaller {
  mock: Mock;
  /** The output; throws an Error with the code and the message where the action fails. */
  call<Action extends ActionName>(action: Action, input: InputOf<Action>): Promise<OutputOf<Action>>;
  /** "ok", or the code of the error. The input may be anything. */
  outcome(action: ActionName, input: object): Promise<string>;
}

/** When the tests begin. */
export const BEGIN = Date.parse('2024-02-29T12:00:00Z');

const ENDPOINT = 'https://batch.tencentcloudapi.com/';

interface Answer {
  Response: { Error?: { Code: string; Message: string } };
}

/** Makes a mock on a manual clock, without signatures and rates. */
export function batchCaller(settings: BatchSettingsInput = {}, options: MockOptions = {}): BatchCaller {
  const mock = createBatchMock({
    auth: false,
    rates: 'off',
    clock: 'manual',
    now: () => BEGIN,
    settings: { ...settings },
    ...options,
  });
  const send = async (action: ActionName, input: object): Promise<Answer['Response']> => {
    const headers = {
      'content-type': 'application/json',
      'x-tc-action': action,
      'x-tc-version': '2017-03-12',
      'x-tc-timestamp': '1',
      'x-tc-region': 'ap-guangzhou',
    };
    const response = await mock.fetch(ENDPOINT, { method: 'POST', headers, body: JSON.stringify(input) });
    return ((await response.json()) as Answer).Response;
  };
  return {
    mock,
    call: async <Action extends ActionName>(action: Action, input: InputOf<Action> & object) => {
      const answer = await send(action, input);
      if (answer.Error !== undefined) {
        throw new Error(`${action}: ${answer.Error.Code}: ${answer.Error.Message}`);
      }
      return answer as OutputOf<Action>;
    },
    outcome: async (action, input) => (await send(action, input)).Error?.Code ?? 'ok',
  };
}
