import { isObject } from '../example-values.js';
import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';
import { listNames, quote } from '../quote.js';

/** Values that a message names. */
const MAX_NAMED = 12;

/** `"EnvType": "xx"` where only MANAGED is supported. */
export const exampleEnum: LintRule = {
  id: 'example-enum',
  severity: 'warning',
  finds: 'values of examples that are none of the documented values',
  check: (input) =>
    reportMisfits(input, ({ value, field }) => {
      const listed = field?.constraints?.enum;
      if (listed === undefined || value === null || Array.isArray(value) || isObject(value)) return null;
      const text = String(value);
      if (text === '' || listed.values.includes(text)) return null;
      const other = listed.values.find((documented) => documented.toLowerCase() === text.toLowerCase());
      if (other !== undefined)
        return `is ${quote(value)}, but the description writes the value ${quote(other)}; agree on the case`;
      if (listed.open) return null;
      const named = listNames(listed.values.slice(0, MAX_NAMED));
      const rest = listed.values.length - MAX_NAMED;
      return `is ${quote(value)}, but the description gives only ${named}${rest > 0 ? ` and ${rest} more` : ''}; use a documented value, or document this one`;
    }),
};
