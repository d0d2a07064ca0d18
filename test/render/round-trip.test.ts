import { readFileSync } from 'node:fs';
import type { Spec } from '@specloom/spec';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable } from './comparable.js';
import { randomSpec } from './random-spec.js';
import { readInProcess } from './read-in-process.js';
import { renderSpec } from './render-spec.js';
import { VARIANTS } from './variant.js';

/** Random specs for all variants together; the full run takes as many for each of them. */
const RUNS = 200;
const full = process.env.SPECLOOM_FULL !== undefined;

describe.each(VARIANTS)('printed $name', (variant) => {
  test('random specs come back as they were', { timeout: 1_200_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomSpec, async (spec) => {
        const read = await readInProcess(await renderSpec(spec, { variant }));
        expect(comparable(read.spec, variant)).toEqual(comparable(spec, variant));
        expect(read.unclaimed).toBe(0);
        expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: full ? RUNS : Math.ceil(RUNS / VARIANTS.length), seed: 20240203 },
    );
  });

  test('the committed product comes back as it was', { timeout: 300_000 }, async () => {
    const url = new URL('../../spec/batch/2017-03-12/spec.json', import.meta.url);
    const spec = JSON.parse(readFileSync(url, 'utf8')) as Spec;
    const read = await readInProcess(await renderSpec(spec, { variant }));
    expect(readable(comparable(read.spec, variant))).toEqual(readable(comparable(spec, variant)));
    expect(read.unclaimed).toBe(0);
  });
});

/**
 * With the descriptions of common parameters as letters only, and without the limit that is read from them: in the committed
 * document they are clipped at the page's edge, and a half word that happens to fill its line cannot be told from a broken one.
 */
function readable<T>(value: T): T {
  const copy = structuredClone(value) as {
    limits?: { kind: string }[];
    protocol?: { commonParameters: Record<string, { description: string }[]> };
  };
  copy.limits = (copy.limits ?? []).filter(({ kind }) => kind !== 'clockSkewSeconds');
  for (const field of Object.values(copy.protocol?.commonParameters ?? {}).flat())
    field.description = field.description.replace(/\s+/g, '');
  return copy as T;
}
