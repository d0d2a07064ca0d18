import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSpecs } from './diff-specs.js';
import { type Mutation, mutationsOf } from './testing/mutations.js';
import { parcelSpec } from './testing/parcel-spec.js';
import { wellFormedSpec } from './testing/well-formed-spec.js';

const LABELS = { from: 'old', to: 'new' };

/** Some of the mutations, at most one for each slot, and none within a slot that another takes as a whole. */
function independent(mutations: readonly Mutation[]): Mutation[] {
  const taken: Mutation[] = [];
  for (const mutation of mutations) {
    const clash = taken.some(({ slot }) => within(slot, mutation.slot) || within(mutation.slot, slot));
    if (!clash) taken.push(mutation);
  }
  return taken;
}

function within(slot: string, outer: string): boolean {
  return slot === outer || slot.startsWith(`${outer}.`);
}

describe('a diff recovers exactly what was mutated', () => {
  it('for each mutation of the made-up product alone', () => {
    const mutations = mutationsOf(parcelSpec());
    for (const mutation of mutations) {
      const now = parcelSpec();
      mutation.apply(now);
      const { changes } = diffSpecs(parcelSpec(), now, LABELS);
      expect(changes.map(({ rule, path }) => `${rule} ${path}`)).toEqual([mutation.want]);
    }
    expect(mutations.length).toBeGreaterThan(150);
  });

  it('for many mutations of any product', () => {
    fc.assert(
      fc.property(wellFormedSpec, fc.array(fc.nat(), { maxLength: 30 }), (old, picks) => {
        const all = mutationsOf(old);
        const chosen = independent(picks.flatMap((pick) => all[pick % all.length] ?? []));
        const now = structuredClone(old);
        for (const mutation of chosen) mutation.apply(now);
        const { changes } = diffSpecs(old, now, LABELS);
        expect(changes.map(({ rule, path }) => `${rule} ${path}`).toSorted()).toEqual(
          chosen.map(({ want }) => want).toSorted(),
        );
      }),
      { numRuns: 200 },
    );
  });
});
