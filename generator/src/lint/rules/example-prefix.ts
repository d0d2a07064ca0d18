import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';
import { quote } from '../quote.js';

/** `"VpcId": "net-1"` where the format is `vpc-xxx`. */
export const examplePrefix: LintRule = {
  id: 'example-prefix',
  severity: 'warning',
  finds: 'identifiers of examples that do not begin as documented',
  check: (input) =>
    reportMisfits(input, ({ value, field }) => {
      const { idPrefix, enum: listed } = field?.constraints ?? {};
      if (idPrefix === undefined || typeof value !== 'string') return null;
      if (value === '' || value.startsWith(idPrefix) || listed?.values.includes(value)) return null;
      return `is ${quote(value)}, but the description says that it begins with "${idPrefix}"`;
    }),
};
