import type { Finding, Spec } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { lintSpec } from '../lint-documentation.js';
import { validateSpec } from '../spec/validate-spec.js';
import { LINT_RULES } from './rules.js';
import { exampleCases } from './testing/cases/example-cases.js';
import { surfaceCases } from './testing/cases/surface-cases.js';
import { textCases } from './testing/cases/text-cases.js';
import { cleanSpec } from './testing/clean-spec.js';

const CASES = [...surfaceCases, ...exampleCases, ...textCases];

/** Rules that need more than a spec have tests of their own. */
const NEEDS_A_DOCUMENT = ['frequency-mismatch'];

function lintAfter(edit: (spec: Spec) => void): Finding[] {
  const spec = cleanSpec();
  edit(spec);
  return lintSpec(validateSpec(JSON.parse(JSON.stringify(spec)), 'spec.json')).findings;
}

it('finds nothing in a clean spec', () => {
  expect(lintAfter(() => {})).toEqual([]);
});

describe.each(CASES)('$rule: $name', ({ rule, breaks, spares, want }) => {
  it('is found once, in both places', () => {
    const found = lintAfter(breaks).filter((finding) => finding.rule === rule);
    expect(found).toEqual([expect.objectContaining({ path: want.path, message: expect.stringMatching(want.message) })]);
    expect(found[0]?.origins.length).toBeGreaterThan(0);
    expect(found[0]?.severity).toMatch(/^(?:error|warning|note)$/);
  });

  it('is not found in what comes close', () => {
    expect(lintAfter(spares).filter((finding) => finding.rule === rule)).toEqual([]);
  });
});

describe('the table of rules', () => {
  it('has a case for each rule', () => {
    const tested = new Set([...CASES.map(({ rule }) => rule), ...NEEDS_A_DOCUMENT]);
    expect(LINT_RULES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  it('names each rule once, and says what it finds', () => {
    expect(new Set(LINT_RULES.map(({ id }) => id)).size).toBe(LINT_RULES.length);
    for (const { id, finds } of LINT_RULES) {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
      expect(finds.length).toBeGreaterThan(10);
    }
  });
});
