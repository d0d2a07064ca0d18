import type { Constraints, Field } from '@specloom/spec';
import type { ExampleValue } from '../example-values.js';
import { isObject } from '../example-values.js';
import type { LintRule, Report } from '../lint-rule.js';
import { placeOf } from '../misfit.js';
import { listNames } from '../quote.js';

/** An example that gives two parameters that exclude each other, or none of those of which one is needed. */
export const exampleGroup: LintRule = {
  id: 'example-group',
  severity: 'warning',
  finds: 'examples that break a rule on parameters that exclude or need one another',
  check: (input) => {
    const found = new Map<string, BrokenRule & { holder: ExampleValue; count: number }>();
    for (const holder of input.values) {
      for (const broken of brokenRules(holder)) {
        const key = JSON.stringify([holder.example, holder.side, holder.at, broken.names]);
        const known = found.get(key);
        if (known) known.count++;
        else found.set(key, { ...broken, holder, count: 1 });
      }
    }
    return [...found.values()].map(
      ({ says, field, names, holder, count }): Report => ({
        path: holder.example,
        key: `${holder.side} ${holder.at} ${names.join(' ')}`,
        message: `${holder.example}: ${placeOf(holder)} ${says}${count > 1 ? ` (and ${count - 1} more like it)` : ''}`,
        origins: [holder.place(), field.origin],
      }),
    );
  },
};

interface BrokenRule {
  says: string;
  field: Field;
  names: string[];
}

function brokenRules({ value, members, side }: ExampleValue): BrokenRule[] {
  if (members === undefined || !isObject(value) || !members.some(isGrouped)) return [];
  const given = new Set(Object.keys(value));
  const broken = new Map<string, BrokenRule>();
  const add = (says: string, field: Field, names: string[]): void => {
    const key = names.toSorted().join(' ');
    if (!broken.has(key)) broken.set(key, { says, field, names });
  };
  for (const field of members) {
    const { exclusiveWith, exactlyOneOf, atLeastOneOf }: Constraints = field.constraints ?? {};
    if (given.has(field.name)) {
      const both = (exclusiveWith ?? []).filter((name) => given.has(name));
      if (both.length > 0) {
        const names = [field.name, ...both];
        add(`gives ${listNames(names)}, which the description says cannot be specified together`, field, names);
      }
    }
    const several = (exactlyOneOf ?? []).filter((name) => given.has(name));
    if (several.length > 1)
      add(`gives ${listNames(several)}, but the description says that exactly one is to be given`, field, several);
    // An answer may leave out what a request must have.
    if (side === 'answer') continue;
    for (const names of [exactlyOneOf, atLeastOneOf]) {
      if (names !== undefined && !names.some((name) => given.has(name)))
        add(`gives none of ${listNames(names)}, one of which the description says must be given`, field, names);
    }
  }
  return [...broken.values()];
}

function isGrouped({ constraints }: Field): boolean {
  return (
    constraints?.exclusiveWith !== undefined ||
    constraints?.exactlyOneOf !== undefined ||
    constraints?.atLeastOneOf !== undefined
  );
}
