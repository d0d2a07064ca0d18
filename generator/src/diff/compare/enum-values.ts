import type { Constraints } from '@specloom/spec';
import { listText } from '../text/list-text.js';
import { quoteText } from '../text/quote-text.js';
import type { ConstraintDifference } from './constraint-difference.js';

/**
 * Changes of an enumeration: one for each value that came or went. An enumeration that appears, or that becomes exhaustive, narrows
 * what is accepted.
 */
export function compareEnum(before: Constraints, after: Constraints): ConstraintDifference[] {
  return [
    ...compareValues({
      key: 'enum',
      nouns: ['value', 'values'],
      before: before.enum?.values,
      after: after.enum?.values,
    }),
    ...compareOpen(before.enum?.open, after.enum?.open),
  ];
}

/** Two lists of accepted values; undefined where the document states none. */
export interface ValueLists {
  key: string;
  /** What a value and the values are called in a sentence. */
  nouns: readonly [string, string];
  before: readonly string[] | undefined;
  after: readonly string[] | undefined;
}

/** Changes of a list of accepted values. */
export function compareValues({ key, nouns: [one, many], before, after }: ValueLists): ConstraintDifference[] {
  if (!before && !after) return [];
  const [left, right] = [new Set(before), new Set(after)];
  const [was, is] = [listText([...left]), listText([...right])];
  if (!before || !after) {
    const rule = after ? 'range-narrowed' : 'range-widened';
    const says = after ? `stated no ${many} and now lists ${is}` : `listed the ${many} ${was} and now states none`;
    return [{ rule, says, key, before: before?.toSorted(), after: after?.toSorted() }];
  }
  const all = `; its ${many} were ${was} and are now ${is}`;
  const added = [...right].filter((value) => !left.has(value));
  const removed = [...left].filter((value) => !right.has(value));
  return [
    ...added.map((value) => ({
      rule: 'enum-value-added' as const,
      says: `got the ${one} ${quoteText(value)}${all}`,
      key,
      before: undefined,
      after: value,
    })),
    ...removed.map((value) => ({
      rule: 'enum-value-removed' as const,
      says: `lost the ${one} ${quoteText(value)}${all}`,
      key,
      before: value,
      after: undefined,
    })),
  ];
}

function compareOpen(before: boolean | undefined, after: boolean | undefined): ConstraintDifference[] {
  if (before === undefined || after === undefined || before === after) return [];
  const [some, all] = ['some of its values', 'all of its values'];
  return [
    {
      rule: after ? 'range-widened' : 'range-narrowed',
      says: `listed ${before ? some : all} and now lists ${after ? some : all}`,
      key: 'enum.open',
      before,
      after,
    },
  ];
}
