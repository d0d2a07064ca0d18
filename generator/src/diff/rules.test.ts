import { describe, expect, it } from 'vitest';
import { diffSpecs } from './diff-specs.js';
import { RULES, verdictOf } from './rules.js';
import { actionCases } from './testing/cases/action-cases.js';
import { constraintCases } from './testing/cases/constraint-cases.js';
import { errorCases } from './testing/cases/error-cases.js';
import { fieldTypeCases } from './testing/cases/field-type-cases.js';
import { memberCases } from './testing/cases/member-cases.js';
import { parameterCases } from './testing/cases/parameter-cases.js';
import { serviceCases } from './testing/cases/service-cases.js';
import { typeCases } from './testing/cases/type-cases.js';
import { parcelSpec } from './testing/parcel-spec.js';
import type { RuleCase } from './testing/rule-case.js';

const GROUPS: Record<string, readonly RuleCase[]> = {
  actions: actionCases,
  parameters: parameterCases,
  members: memberCases,
  'field types': fieldTypeCases,
  constraints: constraintCases,
  types: typeCases,
  errors: errorCases,
  service: serviceCases,
};

/** The rules that only speak between two releases of a history, which its own tests cover. */
const HISTORY_RULES = ['parameter-modified', 'output-modified', 'member-modified'];

/** Rules whose bump is a minor that a user should look at, with the directions it is so in. */
const WARNINGS: Record<string, readonly string[]> = {
  'action-removed': ['none'],
  'parameter-removed': ['input', 'output', 'both'],
  'member-removed': ['input'],
  'enum-value-removed': ['input', 'both'],
  'default-changed': ['input', 'output', 'both'],
  'range-narrowed': ['input', 'both'],
  'region-removed': ['none'],
  'protocol-changed': ['none'],
};

function sidesOf({ base, now }: RuleCase) {
  const [old, changed] = [parcelSpec(), parcelSpec()];
  base?.(old);
  base?.(changed);
  now(changed);
  return { old, changed };
}

describe.each(Object.entries(GROUPS))('rules for %s', (_, cases) => {
  it.each(cases)('$given', (given) => {
    const { old, changed } = sidesOf(given);
    const { changes } = diffSpecs(old, changed, { from: 'old', to: 'new' });
    const rows = changes.map((one) => [one.rule, one.path, one.direction, one.types, one.wire, one.bump].join(' '));
    expect(rows).toEqual(given.want);
  });
});

describe('the table of rules', () => {
  it('has a case for every rule', () => {
    const wanted = Object.values(GROUPS).flatMap((cases) => cases.flatMap(({ want }) => want));
    const covered = new Set(wanted.map((row) => row.split(' ')[0]));
    expect(Object.keys(RULES).filter((rule) => !covered.has(rule))).toEqual(HISTORY_RULES);
  });

  it('warns where a minor may hurt', () => {
    const directions = ['input', 'output', 'both'] as const;
    const warned = Object.entries(RULES)
      .filter(([rule]) => !HISTORY_RULES.includes(rule))
      .map(([rule, entry]) => {
        if (!entry.directed) return [rule, verdictOf(entry, 'none').warning ? ['none'] : []] as const;
        return [rule, directions.filter((direction) => verdictOf(entry, direction).warning)] as const;
      })
      .filter(([, where]) => where.length > 0);
    expect(Object.fromEntries(warned)).toEqual(WARNINGS);
  });
});
