import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { loadSnapshot, saveSnapshot } from './snapshot-file.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-snapshot-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('a state is saved and loaded, and nothing else is left behind', async () => {
  const mock = createMock(GADGETS, { clock: 'manual' });
  mock.seed({ examples: true, collections: { Gadget: { 'gad-1': { GadgetId: 'gad-1' } } } });
  mock.advance(100);
  await saveSnapshot(mock, join(folder, 'state.json'));
  const other = createMock(GADGETS, { clock: 'manual' });
  await loadSnapshot(other, join(folder, 'state.json'));
  expect(other.snapshot()).toEqual(mock.snapshot());
  expect(await readdir(folder)).toEqual(['state.json']);
});

test('a save that fails leaves nothing behind', async () => {
  await expect(saveSnapshot(createMock(GADGETS), join(folder, 'missing', 'state.json'))).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual([]);
});

test('a file that is no JSON is refused', async () => {
  const path = join(folder, 'state.json');
  await writeFile(path, '{"format":');
  await expect(loadSnapshot(createMock(GADGETS), path)).rejects.toThrow('is not JSON');
});
