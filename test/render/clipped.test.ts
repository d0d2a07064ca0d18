import type { Finding, Spec } from '@specloom/spec';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from './comparable.js';
import { randomSpec } from './random-spec.js';
import { readInProcess } from './read-in-process.js';
import { renderSpec } from './render-spec.js';
import { CLIPPED } from './variant.js';

const RUNS = 30;

/** Numbers of the pages that findings report cut lines of, each as often as it has any. */
const reportedPages = (findings: readonly Finding[]): number[] =>
  findings.filter(({ rule }) => rule === 'clipped-text').flatMap(({ origins }) => origins.map(({ page }) => page));

/** Without what the last columns of tables say: descriptions, and whether an action takes a region. */
const withoutLastColumns = (spec: Spec): unknown =>
  JSON.parse(
    JSON.stringify(comparable(spec, CLIPPED), (key, value: unknown) =>
      key === 'description' || key === 'region' ? undefined : value,
    ),
  );

test('tables that are wider than the page lose text only, and each cut line is reported', async () => {
  let cut = 0;
  await fc.assert(
    fc.asyncProperty(randomSpec, async (spec) => {
      const cuts = new Map<number, number>();
      const bytes = await renderSpec(spec, { variant: CLIPPED, onCut: (page, lines) => cuts.set(page, lines) });
      const { spec: read, findings, unclaimed } = await readInProcess(bytes);
      expect(withoutLastColumns(read)).toEqual(withoutLastColumns(spec));
      expect(unclaimed).toBe(0);
      const reported = reportedPages(findings);
      for (const [page, lines] of cuts) {
        cut += lines;
        const found = reported.filter((one) => one === page).length;
        expect(found, `cut lines reported of page ${page}`).toBeGreaterThanOrEqual(lines);
      }
      if (reported.length === 0) expect(comparable(read, CLIPPED)).toEqual(comparable(spec, CLIPPED));
    }),
    { numRuns: RUNS, seed: 20240203 },
  );
  expect(cut).toBeGreaterThan(RUNS);
});
