import type { Constraints, FilterName } from '@specloom/spec';
import { match } from '../match.js';
import { quoteText } from '../text/quote-text.js';
import type { ConstraintDifference } from './constraint-difference.js';
import { compareValues } from './enum-values.js';

/** Changes of the documented filters; their names are values that callers send, and count as values of an enumeration. */
export function compareFilters(before: Constraints, after: Constraints): ConstraintDifference[] {
  const [left, right] = [before.filters, after.filters];
  const names = compareValues({
    key: 'filters',
    nouns: ['filter name', 'filter names'],
    before: left?.map((filter) => filter.name),
    after: right?.map((filter) => filter.name),
  });
  const { paired } = match(left ?? [], right ?? [], (filter) => filter.name);
  return [...names, ...paired.flatMap((pair) => compareFilter(pair.before, pair.after))];
}

function compareFilter(before: FilterName, after: FilterName): ConstraintDifference[] {
  const noun = `filter ${quoteText(before.name)}`;
  const key = `filters.${before.name}`;
  const differences = compareValues({
    key: `${key}.values`,
    nouns: [`${noun} value`, `${noun} values`],
    before: before.values,
    after: after.values,
  });
  if (before.required !== after.required) {
    differences.push({
      rule: after.required ? 'range-narrowed' : 'range-widened',
      says: `had the ${flagText(before)} ${noun}, which is now ${flagText(after)}`,
      key: `${key}.required`,
      before: before.required,
      after: after.required,
    });
  }
  if (before.type !== after.type) {
    differences.push({
      rule: 'constraint-changed',
      says: `changed the type of its ${noun} from ${quoteText(before.type)} to ${quoteText(after.type)}`,
      key: `${key}.type`,
      before: before.type,
      after: after.type,
    });
  }
  return differences;
}

function flagText(filter: FilterName): string {
  return filter.required ? 'required' : 'optional';
}
