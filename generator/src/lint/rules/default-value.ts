import type { Constraints } from '@specloom/spec';
import type { LintRule, Report } from '../lint-rule.js';
import { quote } from '../quote.js';
import { commonFields } from '../spec-fields.js';

/** A default that the field does not accept. */
export const defaultValue: LintRule = {
  id: 'default-value',
  severity: 'warning',
  finds: 'defaults that are outside of the documented values or range',
  check: ({ spec, fields }) =>
    [...commonFields(spec), ...fields].flatMap(({ path, field }): Report[] => {
      const wrong = misfit(field.constraints ?? {});
      return wrong === null
        ? []
        : [
            {
              path,
              message: `${path} has the default ${quote(field.constraints?.default)}, but ${wrong}; correct one of the two`,
              origins: [field.origin],
            },
          ];
    }),
};

function misfit({ default: value, enum: listed, minimum, maximum }: Constraints): string | null {
  if (value === undefined) return null;
  if (listed !== undefined && !listed.open && !listed.values.includes(String(value)))
    return `only ${listed.values.join(', ')} are documented`;
  if (typeof value !== 'number') return null;
  if (minimum !== undefined && value < minimum) return `the minimum is ${minimum}`;
  return maximum !== undefined && value > maximum ? `the maximum is ${maximum}` : null;
}
