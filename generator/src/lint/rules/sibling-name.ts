import type { LintRule } from '../lint-rule.js';
import type { PlacedField } from '../spec-fields.js';
import { typeText } from '../type-names.js';

/** A shorter description may well fit several fields. */
const LEAST_LENGTH = 12;

/** `Mem` and `Memory`, both described as "Memory size in GB.". */
export const siblingName: LintRule = {
  id: 'sibling-name',
  severity: 'note',
  finds: 'fields that are described alike and named by a word and its abbreviation',
  check: ({ fields }) => {
    const alike = new Map<string, Map<string, PlacedField>>();
    for (const placed of fields) {
      const { description, type, name } = placed.field;
      if (description.length < LEAST_LENGTH) continue;
      const key = `${typeText(type)} ${description}`;
      const names = alike.get(key) ?? new Map<string, PlacedField>();
      if (!names.has(name)) names.set(name, placed);
      alike.set(key, names);
    }
    return [...alike.values()].flatMap((names) =>
      [...names.values()].flatMap((short) => {
        const long = [...names.values()].find(({ field }) => isAbbreviation(short.field.name, field.name));
        if (!long) return [];
        return [
          {
            path: short.path,
            message: `${short.path} and ${long.path} are described by the same words, but named differently; name them alike in the next version`,
            origins: [short.field.origin, long.field.origin],
          },
        ];
      }),
    );
  },
};

/** "Mem" abbreviates "Memory"; "Job" and "JobId" are two words, and "Task" and "Tasks" a thing and a list. */
function isAbbreviation(short: string, long: string): boolean {
  const rest = long.startsWith(short) ? long.slice(short.length) : '';
  return rest.length > 1 && /^[a-z]+$/.test(rest) && short.length > 1;
}
