import type { LintRule } from '../lint-rule.js';
import type { PlacedField } from '../spec-fields.js';

/** `CPU` and `Cpu`: names that differ in nothing but case. */
export const nameCase: LintRule = {
  id: 'name-case',
  severity: 'note',
  finds: 'names of fields that differ in case only',
  check: ({ fields }) => {
    const spellings = new Map<string, Map<string, PlacedField[]>>();
    for (const placed of fields) {
      const key = placed.field.name.toLowerCase();
      const names = spellings.get(key) ?? new Map<string, PlacedField[]>();
      names.set(placed.field.name, [...(names.get(placed.field.name) ?? []), placed]);
      spellings.set(key, names);
    }
    return [...spellings.values()].flatMap((names) => {
      const [usual, ...others] = [...names.values()].sort((a, b) => b.length - a.length);
      const example = usual?.[0];
      return others.flatMap((placed) => {
        const odd = placed[0];
        if (!odd || !example) return [];
        return [
          {
            path: odd.path,
            message: `${odd.path} is spelt ${example.field.name} elsewhere, as in ${example.path}; callers have to know both, so spell them alike in the next version`,
            origins: [odd.field.origin, example.field.origin],
          },
        ];
      });
    });
  },
};
