import type { Constraints } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';
import { quote } from '../quote.js';

/** `"Password": "xx"` where 8-16 characters are needed; lists with more items than documented. */
export const exampleLength: LintRule = {
  id: 'example-length',
  severity: 'warning',
  finds: 'strings and lists of examples that are shorter or longer than documented',
  check: (input) =>
    reportMisfits(input, ({ value, field }) => {
      const wrong = misfit(value, field?.constraints ?? {});
      return wrong === null ? null : `is ${quote(value)}, but ${wrong} according to the description`;
    }),
};

function misfit(value: unknown, { minLength, maxLength, minItems, maxItems }: Constraints): string | null {
  if (typeof value === 'string') return outside([...value].length, minLength, maxLength, 'characters');
  return Array.isArray(value) ? outside(value.length, minItems, maxItems, 'items') : null;
}

function outside(count: number, least: number | undefined, most: number | undefined, noun: string): string | null {
  if (least !== undefined && count < least) return `has to have at least ${least} ${noun}`;
  return most !== undefined && count > most ? `has to have at most ${most} ${noun}` : null;
}
