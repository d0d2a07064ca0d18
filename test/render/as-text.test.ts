import type { Field, Spec } from '@specloom/spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSpec } from './random-spec.js';
import { readInProcess } from './read-in-process.js';
import { renderSpec } from './render-spec.js';
import { CENTRED, withBarePage } from './variant.js';

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

const samples = fc.sample(randomSpec, { numRuns: 100, seed: 20240203 });
const specs = samples
  .filter(({ types }) => Object.keys(types).every((name) => name.length <= LONGEST_TYPE))
  .slice(0, SPECS);

test('tables without geometry are read as text, each with a finding', async () => {
  expect(specs).toHaveLength(SPECS);
  for (const spec of specs) {
    const { spec: read, findings } = await readInProcess(await renderSpec(spec, { variant: CENTRED }));
    expect(shortCells(read)).toEqual(shortCells(spec));
    const told = findings.filter(({ rule }) => rule === 'pdf-read-as-text').map(({ message }) => message);
    for (const name of [...Object.keys(spec.actions), 'Data Types'])
      expect(told).toContainEqual(
        expect.stringMatching(
          `^On pages? [\\d, and]+, a table of "${name}" has neither rules nor columns that can be told apart; it is read as text, which may put words into the wrong cell$`,
        ),
      );
  }
});

/** Actions and types of a spec by name, without places; those on a page aside. */
function besides(page: number, { actions, types, source }: Spec): Record<string, unknown> {
  const chapters = Object.entries(actions);
  const parts = chapters.map(([name, action], index) => {
    // A chapter begins on a page of its own, so that the next one's page is not one of this one's.
    const end = chapters[index + 1]?.[1].origin.page ?? Object.values(types)[0]?.origin.page ?? source.pages.last;
    return { name, value: action as object, on: action.origin.page <= page && page < end };
  });
  for (const [name, type] of Object.entries(types)) {
    const pages = [type.origin.page, ...type.members.map(({ origin }) => origin.page)];
    // The last member's text may end on the page after.
    parts.push({ name, value: type, on: Math.min(...pages) <= page && page <= Math.max(...pages) + 1 });
  }
  return Object.fromEntries(parts.filter(({ on }) => !on).map(({ name, value }) => [name, withoutPlaces(value)]));
}

/** What pages other than an action's own say of it, beside the places. */
const FOREIGN = new Set(['origin', 'category', 'summary', 'documentId', 'rateLimit']);

const withoutPlaces = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (FOREIGN.has(key) ? undefined : inner)));

test('a page without rules is told, or read as it should be, and the others are read as before', {
  timeout: 300_000,
}, async () => {
  let told = 0;
  // The version of the API stands on the actions' pages only: with one action, a page can hide it.
  for (const spec of samples.filter(({ actions }) => Object.keys(actions).length > 1).slice(0, SPECS)) {
    const whole = await readInProcess(await renderSpec(spec, { variant: withBarePage(0) }));
    const { last } = whole.spec.source.pages;
    for (let page = 1; page <= last; page++) {
      const { spec: read, findings } = await readInProcess(await renderSpec(spec, { variant: withBarePage(page) }));
      expect(besides(page, read), `page ${page}`).toMatchObject(besides(page, whole.spec));
      const pages = findings.filter(({ severity }) => severity === 'error').flatMap(({ origins }) => origins);
      if (pages.some((origin) => origin.page === page)) told++;
      else expect(withoutPlaces(read.actions)).toEqual(withoutPlaces(whole.spec.actions));
    }
  }
  expect(told).toBeGreaterThan(SPECS * 5);
});
