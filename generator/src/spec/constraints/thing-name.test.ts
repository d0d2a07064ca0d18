import { expect, it } from 'vitest';
import { thingName } from './thing-name.js';

it.each([
  ['TaskInstance', 'taskInstance'],
  ['task instances', 'taskInstance'],
  ['all its task instances', 'taskInstance'],
  ['a job', 'job'],
  ['the specified instance', 'instance'],
  ['policies', 'policy'],
  ['status', 'status'],
  ['', ''],
])('names the thing of %j', (given, want) => {
  expect(thingName(given)).toBe(want);
});
