import type { LintRule } from '../lint-rule.js';
import { referredName } from '../type-names.js';

/** A type that no parameter and no member has. */
export const unusedType: LintRule = {
  id: 'unused-type',
  severity: 'warning',
  finds: 'data types that nothing uses',
  check: ({ spec, fields }) => {
    const used = new Set(
      fields.map(({ owner, field }) => (referredName(field.type) === owner ? null : referredName(field.type))),
    );
    return Object.entries(spec.types)
      .filter(([name, type]) => !used.has(name) && !type.inferredFrom)
      .map(([name, type]) => ({
        path: name,
        message: `The data type ${name} is defined, but no parameter and no member has it; remove it, or the table that has it lacks a row`,
        origins: [type.origin],
      }));
  },
};
