import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';

/** `"EndTime": null` where no note says that the field may be null. */
export const exampleNull: LintRule = {
  id: 'example-null',
  severity: 'warning',
  finds: 'values of examples that are null where the declaration does not say so',
  check: (input) =>
    reportMisfits(input, ({ value, field, at }) =>
      value !== null || (field?.nullable === true && !at.endsWith('[]'))
        ? null
        : 'is null, but its description lacks the note "This field may return null"; add the note, or a value',
    ),
};
