import { batchDefinition, createBatchMock } from '@specloom/batch-mock';
import { expect, test } from 'vitest';
import { callPlainly } from './batch-requests.js';

/** Parameters that name one thing, and what actions list for a name of another form and for one that names nothing. */
const IDENTIFIERS = [
  { parameter: 'EnvId', code: 'InvalidParameter.EnvIdMalformed', value: 'envx' },
  { parameter: 'EnvId', code: 'ResourceNotFound.ComputeEnv', value: 'env-00000000' },
  { parameter: 'EnvIds', code: 'InvalidParameter.EnvIdMalformed', value: ['envx'] },
  { parameter: 'JobId', code: 'InvalidParameter.JobIdMalformed', value: 'jobx' },
  { parameter: 'JobId', code: 'ResourceNotFound.Job', value: 'job-00000000' },
  { parameter: 'JobIds', code: 'InvalidParameter.JobIdMalformed', value: ['jobx'] },
  { parameter: 'TaskTemplateId', code: 'InvalidParameter.TaskTemplateIdMalformed', value: 'taskx' },
  { parameter: 'TaskTemplateId', code: 'ResourceNotFound.TaskTemplate', value: 'task-tmpl-00000000' },
  { parameter: 'TaskTemplateIds', code: 'InvalidParameter.TaskTemplateIdMalformed', value: ['taskx'] },
];

const cases = Object.entries(batchDefinition.actions).flatMap(([action, { input, errors, examples }]) =>
  IDENTIFIERS.filter(
    ({ parameter, code }) =>
      input.some(({ name }) => name === parameter) && errors.some((listed) => listed.code === code),
  ).map(({ parameter, code, value }) => ({ action, parameter, code, value, example: examples[0]?.params ?? {} })),
);

test('there are actions for every identifier', () => {
  const covered = new Set(cases.map(({ parameter, code }) => `${parameter} ${code}`));
  expect(covered.size).toBe(IDENTIFIERS.length);
  expect(cases.length).toBeGreaterThan(IDENTIFIERS.length * 2);
});

test.each(cases)(
  '$action lists $code and gives it for $parameter',
  async ({ action, parameter, code, value, example }) => {
    const mock = createBatchMock({ auth: false, rates: 'off', clock: 'manual' });
    const { Filters: _, ...input } = example;
    expect((await callPlainly(mock, action, { ...input, [parameter]: value })).Error?.Code).toBe(code);
  },
);
