import type { Constraints } from '@specloom/spec';
import { fieldOf } from '../edit-spec.js';
import { everywhere, inEachDirection, type RuleCase, type Wants } from '../rule-case.js';

const VALUE_ADDED: Wants = {
  input: 'ok ok minor',
  output: 'ok warns minor',
  both: 'ok warns minor',
  none: 'ok ok patch',
};
const VALUE_REMOVED: Wants = {
  input: 'ok breaks minor',
  output: 'ok ok minor',
  both: 'ok breaks minor',
  none: 'ok ok patch',
};
const NARROWED: Wants = {
  input: 'ok breaks minor',
  output: 'ok ok patch',
  both: 'ok breaks minor',
  none: 'ok ok patch',
};
const WIDENED = everywhere('ok ok patch');
const WARNS = everywhere('ok warns minor');

const values = (list: string[], open = true): Constraints => ({ enum: { values: list, open } });
const state = (constraints?: Constraints) => (constraints ? { constraints } : {});

/** A change of constraints in each direction. */
function stated(
  given: string,
  rule: string,
  before: Constraints | undefined,
  after: Constraints | undefined,
  wants: Wants,
) {
  return inEachDirection(given, rule, state(before), state(after), wants);
}

/** One constraint that narrows from the first value to the second, and widens the other way round. */
function narrows(before: Constraints | undefined, after: Constraints): RuleCase[] {
  const [was, is] = [JSON.stringify(before ?? {}), JSON.stringify(after)];
  return [
    ...stated(`${was} to ${is}`, 'range-narrowed', before, after, NARROWED),
    ...stated(`${is} to ${was}`, 'range-widened', after, before, WIDENED),
  ];
}

/** One statement that explains a value; its direction decides nothing. */
function notes(before: Constraints | undefined, after: Constraints | undefined): RuleCase {
  return {
    given: `${JSON.stringify(before ?? {})} to ${JSON.stringify(after ?? {})}`,
    base: (spec) => Object.assign(fieldOf(spec, 'SendParcel.input.To'), state(before)),
    now: (spec) => {
      const field = fieldOf(spec, 'SendParcel.input.To');
      delete field.constraints;
      Object.assign(field, state(after));
    },
    want: ['constraint-changed SendParcel.input.To none ok ok patch'],
  };
}

const filter = (name: string, more: { required?: boolean; type?: string; values?: string[] } = {}) => ({
  name,
  type: 'String',
  required: false,
  ...more,
});

/** What the document states about values. */
export const constraintCases: RuleCase[] = [
  ...stated('a value more', 'enum-value-added', values(['A']), values(['B', 'A']), VALUE_ADDED),
  ...stated('a value less', 'enum-value-removed', values(['A', 'B']), values(['B']), VALUE_REMOVED),
  ...narrows(undefined, values(['A'])),
  ...narrows(values(['A'], true), values(['A'], false)),
  ...narrows({ minimum: 1 }, { minimum: 2 }),
  ...narrows({ maximum: 9 }, { maximum: 8 }),
  ...narrows(undefined, { maximum: 8 }),
  ...narrows({ minLength: 1 }, { minLength: 2 }),
  ...narrows({ maxLength: 9 }, { maxLength: 8 }),
  ...narrows({ minItems: 0 }, { minItems: 1 }),
  ...narrows({ maxItems: 9 }, { maxItems: 8 }),
  ...narrows({ multipleOf: 2 }, { multipleOf: 4 }),
  ...narrows(undefined, { exclusiveWith: ['A'] }),
  ...narrows({ exclusiveWith: ['A'] }, { exclusiveWith: ['B', 'A'] }),
  ...narrows({ atLeastOneOf: ['A', 'B'] }, { atLeastOneOf: ['A'] }),
  ...narrows(undefined, { exactlyOneOf: ['A', 'B'] }),
  ...narrows(undefined, { filters: [filter('zone')] }),
  ...narrows({ filters: [filter('zone')] }, { filters: [filter('zone', { required: true })] }),
  ...narrows({ filters: [filter('zone')] }, { filters: [filter('zone', { values: ['a'] })] }),
  ...stated('another step', 'range-narrowed', { multipleOf: 2 }, { multipleOf: 3 }, NARROWED),
  ...stated('other alternatives', 'range-narrowed', { exactlyOneOf: ['A'] }, { exactlyOneOf: ['A', 'B'] }, NARROWED),
  ...stated('another default', 'default-changed', { default: 1 }, { default: 2 }, WARNS),
  ...stated('a default that appears', 'default-changed', undefined, { default: false }, WARNS),
  ...stated('a default that vanishes', 'default-changed', { default: '' }, undefined, WARNS),
  ...stated(
    'a filter more',
    'enum-value-added',
    { filters: [filter('zone')] },
    { filters: [filter('state'), filter('zone')] },
    VALUE_ADDED,
  ),
  ...stated(
    "a filter's value less",
    'enum-value-removed',
    { filters: [filter('zone', { values: ['a', 'b'] })] },
    { filters: [filter('zone', { values: ['b'] })] },
    VALUE_REMOVED,
  ),
  notes({ unit: 'GB' }, { unit: 'MB' }),
  notes(undefined, { unit: 'MB' }),
  notes({ format: 'JSON' }, undefined),
  notes({ idPrefix: 'a-' }, { idPrefix: 'b-' }),
  notes({ placeholders: ['A'] }, { placeholders: ['A', 'B'] }),
  notes({ filters: [filter('zone')] }, { filters: [filter('zone', { type: 'Integer' })] }),
  {
    given: 'another order of values and names',
    base: (spec) => {
      fieldOf(spec, 'SendParcel.input.To').constraints = {
        ...values(['A', 'B']),
        placeholders: ['A', 'B'],
        exclusiveWith: ['A', 'B'],
      };
    },
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.To').constraints = {
        ...values(['B', 'A']),
        placeholders: ['B', 'A'],
        exclusiveWith: ['B', 'A'],
      };
    },
    want: [],
  },
  {
    given: 'several constraints of one input',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').constraints = { minimum: 2, maximum: 40, default: 6, unit: 'lb' };
    },
    want: [
      'constraint-changed SendParcel.input.Weight none ok ok patch',
      'default-changed SendParcel.input.Weight input ok warns minor',
      'range-narrowed SendParcel.input.Weight input ok breaks minor',
      'range-widened SendParcel.input.Weight input ok ok patch',
    ],
  },
  {
    given: 'a value that is exchanged',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Speed').constraints = values(['SLOW', 'SWIFT'], false);
    },
    want: [
      'enum-value-added SendParcel.input.Speed input ok ok minor',
      'enum-value-removed SendParcel.input.Speed input ok breaks minor',
    ],
  },
];
