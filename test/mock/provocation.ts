import { createBatchMock } from '@specloom/batch-mock';
import type { Mock, MockOptions } from '@specloom/mock-runtime';
import { answerTo, callPlainly } from './batch-requests.js';

/** How a code is provoked: a request, in a world where it is to be expected. */
export interface Provocation {
  code: string;
  /** Of the mock; by default it verifies no signatures and limits no rates. */
  options?: MockOptions;
  /** Brings the mock to where the request fails; what it returns goes to `request`. */
  prepare?: (world: World) => Promise<string>;
  action?: string;
  /** Parameters of a plain call. */
  input?: (prepared: string) => object;
  /** A request that is no plain call. */
  request?: () => Request;
}

/** A mock, and calls that must succeed. */
export interface World {
  mock: Mock;
  /** Returns a member of the output. */
  call(action: string, input: object, member?: string): Promise<string>;
  /** A compute environment with nodes that run. */
  env(nodes: number, changes?: object): Promise<string>;
  /** A job of one task "A". */
  job(task?: object): Promise<string>;
}

/** Where everything is. */
export const Placement = { Zone: 'ap-guangzhou-2' };
/** What every task runs. */
export const Application = { DeliveryForm: 'LOCAL', Command: 'true' };

/** The code that a provocation comes to; "ok" where the request succeeds. */
export async function provoke({ options, prepare, action = '', input, request }: Provocation): Promise<string> {
  const mock = createBatchMock({ auth: false, rates: 'off', clock: 'manual', ...options });
  const prepared = (await prepare?.(worldOf(mock))) ?? '';
  const answer = await (request === undefined
    ? callPlainly(mock, action, input?.(prepared) ?? {})
    : answerTo(mock, request()));
  return answer.Error?.Code ?? 'ok';
}

function worldOf(mock: Mock): World {
  const call: World['call'] = async (action, input, member = 'RequestId') => {
    const answer = await callPlainly(mock, action, input);
    if (answer.Error !== undefined) {
      throw new Error(`${action}: ${answer.Error.Code}: ${answer.Error.Message}`);
    }
    return String(answer[member]);
  };
  return {
    mock,
    call,
    env: async (DesiredComputeNodeCount, changes = {}) => {
      const ComputeEnv = { EnvName: 'e', DesiredComputeNodeCount, ...changes };
      const id = await call('CreateComputeEnv', { Placement, ComputeEnv }, 'EnvId');
      mock.advance(30);
      return id;
    },
    job: (task = { ComputeEnv: {} }) =>
      call('SubmitJob', { Placement, Job: { Tasks: [{ TaskName: 'A', Application, ...task }] } }, 'JobId'),
  };
}
