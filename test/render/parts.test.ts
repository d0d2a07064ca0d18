import type { Origin } from '@specloom/spec';
import fc from 'fast-check';
import { parseDocuments } from 'specloom';
import { expect, test } from 'vitest';
import { comparable } from './comparable.js';
import { randomSpec } from './random-spec.js';
import { renderSpec } from './render-spec.js';
import { VARIANTS } from './variant.js';

const SPECS = 4;

const specs = fc
  .sample(randomSpec, { numRuns: 100, seed: 20240203 })
  .filter(({ actions }) => Object.keys(actions).length > 1)
  .slice(0, SPECS);

/** Indices of the documents that anything of a value comes from. */
function documentsOf(value: unknown): Set<number | undefined> {
  const found = new Set<number | undefined>();
  JSON.stringify(value, (key, inner) => {
    if (key === 'origin') found.add((inner as Origin).document);
    return inner as unknown;
  });
  return found;
}

test.each(VARIANTS)(
  'printed $name in two parts, a spec is the same, and says which part a fact is from',
  async (variant) => {
    expect(specs).toHaveLength(SPECS);
    for (const spec of specs) {
      const [first = '', ...others] = Object.keys(spec.actions);
      // Both parts have the chapters that all products have; each has actions that the other lacks, one has the data types.
      const parts = [[...others], [first, 'Data Types', 'History']].map((left) =>
        renderSpec(spec, { variant, only: (title) => !left.includes(title) }),
      );
      const [one, two] = await Promise.all(parts);
      const {
        spec: read,
        findings,
        unclaimed,
      } = await parseDocuments([
        { bytes: one ?? new Uint8Array(), file: 'part-1.pdf' },
        { bytes: two ?? new Uint8Array(), file: 'part-2.pdf' },
      ]);
      expect(comparable(read, variant)).toEqual(comparable(spec, variant));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(unclaimed).toBe(0);
      expect(read.source.documents.map(({ file }) => file)).toEqual(['part-1.pdf', 'part-2.pdf']);
      expect(documentsOf(read.actions[first])).toEqual(new Set([0]));
      for (const name of others) expect(documentsOf(read.actions[name])).toEqual(new Set([1]));
      for (const part of [read.types, read.history, read.errors, read.protocol]) {
        const from = documentsOf(part);
        expect([...from].filter((index) => index !== 0)).toEqual([]);
      }
    }
  },
);
