import type { Constraints } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';
import { quote } from '../quote.js';

/** `"MaxRetryCount": 9` where the range is 0 - 5. */
export const exampleRange: LintRule = {
  id: 'example-range',
  severity: 'warning',
  finds: 'numbers of examples that are outside of the documented range',
  check: (input) =>
    reportMisfits(input, ({ value, field }) => {
      const wrong = typeof value === 'number' ? outside(value, field?.constraints ?? {}) : null;
      return wrong === null ? null : `is ${quote(value)}, but ${wrong} according to the description`;
    }),
};

function outside(value: number, { minimum, maximum, multipleOf }: Constraints): string | null {
  if (minimum !== undefined && value < minimum) return `has to be at least ${minimum}`;
  if (maximum !== undefined && value > maximum) return `has to be at most ${maximum}`;
  if (multipleOf !== undefined && value % multipleOf !== 0) return `has to be a multiple of ${multipleOf}`;
  return null;
}
