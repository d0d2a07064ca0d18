import { describe, expect, it } from 'vitest';
import { readStateSentences } from './state-sentences.js';

const THINGS = new Set(['job', 'taskInstance', 'computeNode']);

describe('readStateSentences', () => {
  it.each([
    {
      given:
        'This API is used to stop a compute node.\n\nIt is allowed for nodes in the CREATED, NEW_ONE or RUNNING state.',
      want: [['computeNode', 'CREATED', 'NEW_ONE', 'RUNNING']],
    },
    {
      given:
        'Termination is prohibited if a job is in the `SUBMITTED` state and does not take effect if it is in the `DONE` state.',
      want: [
        ['job', 'SUBMITTED'],
        ['job', 'DONE'],
      ],
    },
    {
      given: 'To delete a job, the job and all its task instances must be in DONE or FAILED status.',
      want: [
        ['job', 'DONE', 'FAILED'],
        ['taskInstance', 'DONE', 'FAILED'],
      ],
    },
    { given: 'Retry is supported only if a job is in the "FAILED" state.', want: [['job', 'FAILED']] },
    { given: 'The specified instance needs to be in the `RUNNING` status.', want: [['instance', 'RUNNING']] },
    { given: 'The instance is in “Running” status.', want: [['instance', 'Running']] },
    {
      given: 'This stops.\n\n`DONE` and `FAILED` task instances: No action',
      want: [['taskInstance', 'DONE', 'FAILED']],
    },
    {
      given: 'If it is not given, the task status goes to `FAILED`. Else, the task instance changes to `FAILED`.',
      want: [
        ['task', 'FAILED'],
        ['taskInstance', 'FAILED'],
      ],
    },
    {
      given: 'If the task status is in PENDING, DELIVERING, or LATE, stop.',
      want: [['task', 'PENDING', 'DELIVERING', 'LATE']],
    },
    { given: 'The instance is in the control system.', want: [] },
    { given: 'It stays in the same state.', want: [] },
    { given: 'In the RUNNING state.', want: [] },
  ])('$given', ({ given, want }) => {
    expect(readStateSentences(given, THINGS).map(({ thing, values }) => [thing, ...values])).toEqual(want);
  });
});
