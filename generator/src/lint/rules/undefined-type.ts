import type { Origin } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { ownType, referredName } from '../type-names.js';

/** A type that a table names, and that the chapter on data types does not define. */
export const undefinedType: LintRule = {
  id: 'undefined-type',
  severity: 'error',
  finds: 'data types that are used and not defined',
  check: ({ spec, fields }) => {
    const uses = new Map<string, { path: string; origin: Origin }[]>();
    for (const { path, field } of fields) {
      const name = referredName(field.type);
      if (name === null || (ownType(spec, name) !== undefined && !ownType(spec, name)?.inferredFrom)) continue;
      uses.set(name, [...(uses.get(name) ?? []), { path, origin: field.origin }]);
    }
    return [...uses].map(([name, users]) => ({
      path: name,
      message: `The data type ${name} of ${users.map(({ path }) => path).join(', ')} is defined nowhere; define it in the chapter on data types`,
      origins: users.map(({ origin }) => origin),
    }));
  },
};
