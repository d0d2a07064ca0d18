import type { LintRule } from '../lint-rule.js';
import type { PlacedField } from '../spec-fields.js';

/** `Mem` in GB here and in GiB there. */
export const siblingUnit: LintRule = {
  id: 'sibling-unit',
  severity: 'note',
  finds: 'fields of one name that have different units',
  check: ({ fields }) => {
    const byName = new Map<string, PlacedField[]>();
    for (const placed of fields) {
      if (placed.field.constraints?.unit === undefined) continue;
      byName.set(placed.field.name, [...(byName.get(placed.field.name) ?? []), placed]);
    }
    return [...byName.values()].flatMap(([first, ...others]) => {
      const other = others.find(({ field }) => unitOf(field) !== unitOf(first?.field));
      if (!first || !other) return [];
      return [
        {
          path: first.path,
          message: `${first.path} is in ${first.field.constraints?.unit}, but ${other.path} in ${other.field.constraints?.unit}; give both in one unit, or say that they differ`,
          origins: [first.field.origin, other.field.origin],
        },
      ];
    });
  },
};

/** Letters in another case, and a plural, make no other unit. */
function unitOf(field: PlacedField['field'] | undefined): string {
  return (field?.constraints?.unit ?? '').toLowerCase().replace(/s$/, '');
}
