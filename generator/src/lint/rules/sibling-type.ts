import type { Field } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { typeText } from '../type-names.js';

/** So many actions have to agree on the type of a parameter before another one is odd. */
const LEAST_AGREEING = 4;

/** A parameter whose type is another one than in all other actions. */
export const siblingType: LintRule = {
  id: 'sibling-type',
  severity: 'warning',
  finds: 'input parameters that have another type than in all other actions',
  check: ({ spec }) => {
    const byName = new Map<string, { path: string; field: Field }[]>();
    for (const [name, action] of Object.entries(spec.actions)) {
      for (const field of action.input)
        byName.set(field.name, [...(byName.get(field.name) ?? []), { path: `${name}.input.${field.name}`, field }]);
    }
    return [...byName.values()].flatMap((uses) => {
      const usual = uses.find((use) => sameType(uses, use).length >= LEAST_AGREEING);
      const odd = uses.filter((use) => usual && typeText(use.field.type) !== typeText(usual.field.type));
      const only = odd.length === 1 ? odd[0] : undefined;
      if (!usual || !only) return [];
      return [
        {
          path: only.path,
          message: `${only.path} is of the type ${typeText(only.field.type)}, but ${typeText(usual.field.type)} in ${uses.length - 1} other actions; give it the same type, or another name`,
          origins: [only.field.origin, usual.field.origin],
        },
      ];
    });
  },
};

function sameType(uses: readonly { field: Field }[], use: { field: Field }): { field: Field }[] {
  return uses.filter((other) => typeText(other.field.type) === typeText(use.field.type));
}
