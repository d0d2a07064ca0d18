import { batchDefinition, createBatchMock } from '@specloom/batch-mock';
import { actionSchemaId, createValidatorAjv } from '@specloom/mock-runtime/validation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validInputs } from '../../packages/mock-runtime/src/testing/random-inputs.js';
import { callPlainly } from './batch-requests.js';
import { liveInputs } from './live-inputs.js';

const ACTIONS = Object.keys(batchDefinition.actions);
/** Together 10,000 requests, as few as that for each action. */
const RUNS = Math.ceil(10_000 / 2 / ACTIONS.length);

const ajv = createValidatorAjv(batchDefinition, 'output');
const common = batchDefinition.errors.common.map(({ code }) => code);

function quietMock() {
  return createBatchMock({ auth: false, rates: 'off', clock: 'manual', limits: { logEntries: 10 } });
}

/** What is wrong with an answer; undefined where nothing is. */
function fault(
  action: string,
  { RequestId: _, Error: error, ...output }: Record<string, unknown> & { Error?: { Code: string } },
) {
  if (error !== undefined) {
    const documented = [...(batchDefinition.actions[action]?.errors ?? []).map(({ code }) => code), ...common];
    return documented.includes(error.Code) && error.Code !== 'InternalError' ? undefined : error;
  }
  const validate = ajv.getSchema(actionSchemaId(action));
  return validate?.(output) === true ? undefined : (validate?.errors ?? 'no schema');
}

/** Refusals for the form of a request: what is valid must never meet one. */
const OF_FORM = ['MissingParameter', 'UnknownParameter', 'InvalidParameter'];

describe('valid requests', () => {
  test.each(ACTIONS)(`${RUNS} of %s, of what the spec allows`, async (action) => {
    const mock = quietMock();
    await fc.assert(
      fc.asyncProperty(validInputs(batchDefinition, action), async (input) => {
        const answer = await callPlainly(mock, action, input);
        expect(fault(action, answer)).toBeUndefined();
        expect(OF_FORM).not.toContain(action === 'SubmitJob' ? '' : answer.Error?.Code);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(ACTIONS)(`${RUNS} of %s, in a world where things exist and go on`, async (action) => {
    const mock = quietMock();
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(liveInputs(batchDefinition, action), async (make) => {
        const answer = await callPlainly(mock, action, await make(mock));
        expect(fault(action, answer)).toBeUndefined();
        answered += answer.Error === undefined ? 1 : 0;
      }),
      { numRuns: RUNS },
    );
    // Not all are refused: the answers of an action were seen, too.
    expect(answered).toBeGreaterThan(0);
  });
});
