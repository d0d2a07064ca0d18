import type { Plan } from '../plan/plan.js';
import { emitClient } from './client/emit-client.js';
import { emitFixtures } from './fixtures/emit-fixtures.js';
import { emitMock } from './mock/emit-mock.js';
import type { OutputFile } from './output-file.js';

/** Makes every file of the generated packages. Pure: nothing is read and nothing is written. */
export function emitPackages(plan: Plan): OutputFile[] {
  return [...emitClient(plan), ...emitMock(plan), ...emitFixtures(plan)];
}
