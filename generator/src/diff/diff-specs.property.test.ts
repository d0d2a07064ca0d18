import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSpec } from '../spec/validate-spec.js';
import { diffSpecs, diffSurfaces } from './diff-specs.js';
import { replayHistory } from './history/replay-history.js';
import { BUMPS } from './order.js';
import { formatJson } from './report/format-json.js';
import { anySpec } from './testing/spec-arbitrary.js';

const LABELS = { from: 'a', to: 'b' };
const RUNS = { numRuns: 100 };

/** Names of rules that say of a thing that it came, and that it went. */
const CAME = /-(?:added|restored)$/;
const WENT = /-removed$/;

function pathsOf(changes: readonly { rule: string; path: string }[], rules: RegExp): string[] {
  return changes.filter(({ rule }) => rules.test(rule)).map(({ path }) => path);
}

describe('a diff of any two specs', () => {
  it('is one of specs that the schema accepts', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        expect(validateSpec(JSON.parse(JSON.stringify(spec)), 'any.json')).toBeTruthy();
      }),
      RUNS,
    );
  });

  it('is empty for equal ones, however their keys are ordered', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const copy = JSON.parse(JSON.stringify(spec));
        for (const key of ['actions', 'types']) copy[key] = Object.fromEntries(Object.entries(copy[key]).reverse());
        expect(diffSpecs(spec, copy, LABELS).changes).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is the same twice, byte for byte, and its bump is the greatest', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (old, now) => {
        const report = diffSpecs(old, now, LABELS);
        const copy = diffSpecs(JSON.parse(JSON.stringify(old)), JSON.parse(JSON.stringify(now)), LABELS);
        expect(formatJson(copy)).toBe(formatJson(report));
        const bumps = report.changes.map(({ bump }) => BUMPS.indexOf(bump));
        expect(BUMPS.indexOf(report.bump)).toBe(Math.max(0, ...bumps));
      }),
      RUNS,
    );
  });

  it('removes backwards what it adds forwards', () => {
    fc.assert(
      fc.property(anySpec, anySpec, (old, now) => {
        const [there, back] = [diffSpecs(old, now, LABELS).changes, diffSpecs(now, old, LABELS).changes];
        expect(pathsOf(back, WENT)).toEqual(pathsOf(there, CAME));
        expect(pathsOf(back, CAME)).toEqual(pathsOf(there, WENT));
      }),
      RUNS,
    );
  });

  it('can be made of any two releases of any history, of which the last is the present', () => {
    fc.assert(
      fc.property(anySpec, fc.nat(), fc.nat(), (spec, from, to) => {
        const releases = replayHistory(spec);
        const [old, now] = [releases[from % releases.length], releases[to % releases.length]];
        if (!old || !now) throw new Error('A history has at least one release.');
        const { changes } = diffSurfaces(old.surface, now.surface, LABELS);
        expect(changes.every(({ rule }) => !/(?:description|example|protocol)-changed/.test(rule))).toBe(true);
        expect(releases.at(-1)?.surface.spec).toBe(spec);
      }),
      RUNS,
    );
  });
});
