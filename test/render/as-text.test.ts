import type { Field, Spec } from '@specloom/spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSpec } from './random-spec.js';
import { readInProcess } from './read-in-process.js';
import { renderSpec } from './render-spec.js';
import { CENTRED } from './variant.js';

const SPECS = 3;

/** Longer types do not stay on one line of the variant's column. */
const LONGEST_TYPE = 16;

const bare = ({ name, type, required }: Field) => ({ name, type, required });

/** What the short cells of the tables say; a description is not told apart from its neighbours by text alone. */
const shortCells = ({ actions, types }: Spec): unknown => ({
  actions: Object.entries(actions).map(([name, { input, output, errors }]) => ({
    name,
    input: input.map(bare),
    output: output.map(bare),
    errors: errors.map(({ code }) => code),
  })),
  types: Object.entries(types).map(([name, { members }]) => ({ name, members: members.map(bare) })),
});

const specs = fc
  .sample(randomSpec, { numRuns: 100, seed: 20240203 })
  .filter(({ types }) => Object.keys(types).every((name) => name.length <= LONGEST_TYPE))
  .slice(0, SPECS);

test('chapters whose tables have no geometry are read as text, each with a finding', async () => {
  expect(specs).toHaveLength(SPECS);
  for (const spec of specs) {
    const { spec: read, findings } = await readInProcess(await renderSpec(spec, { variant: CENTRED }));
    expect(shortCells(read)).toEqual(shortCells(spec));
    const told = findings.filter(({ rule }) => rule === 'pdf-read-as-text').map(({ message }) => message);
    for (const name of [...Object.keys(spec.actions), 'Data Types'])
      expect(told).toContain(
        `The tables of "${name}" have neither rules nor columns that can be told apart; they are read as text, which may put words into the wrong cell`,
      );
  }
});
