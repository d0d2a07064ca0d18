import type { TypeRef } from '@specloom/spec';
import { isObject } from '../example-values.js';
import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';
import { quote } from '../quote.js';
import { typeText } from '../type-names.js';

/** `"DiskSize": "50"` where an Integer is declared. */
export const exampleType: LintRule = {
  id: 'example-type',
  severity: 'warning',
  finds: 'values of examples whose JSON type is not the declared one',
  check: (input) =>
    reportMisfits(input, ({ value, type }) => {
      if (type === undefined || value === null || fits(value, type)) return null;
      return `is ${quote(value)}, ${kindOf(value)}, but its type is ${typeText(type)}; write the example's value as one`;
    }),
};

function fits(value: unknown, type: TypeRef): boolean {
  switch (type.kind) {
    case 'array':
      return Array.isArray(value);
    case 'ref':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string';
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a whole number' : 'a number';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
