import type { Field, Spec } from '@specloom/spec';
import type { LintRule, Report } from '../lint-rule.js';
import { listNames } from '../quote.js';
import { ownType, referredName } from '../type-names.js';

/** Users that a message names. */
const MAX_NAMED = 6;

/** A "Used by actions" line without an action that has the type, or with one that has not. */
export const usedBy: LintRule = {
  id: 'used-by',
  severity: 'note',
  finds: '"Used by actions" lines that lack a user, or name an action that is none',
  check: ({ spec }) => {
    const uses = usesByType(spec);
    return Object.entries(spec.types).flatMap(([name, type]): Report[] => {
      if (type.inferredFrom || type.usedBy.length === 0) return [];
      const users = uses.get(name) ?? new Map<string, string>();
      const missing = [...users].filter(([action]) => !type.usedBy.includes(action));
      const strangers = type.usedBy.filter((action) => !users.has(action) && Object.hasOwn(spec.actions, action));
      const unknown = type.usedBy.filter((action) => !Object.hasOwn(spec.actions, action));
      const reports: Report[] = [];
      if (missing.length > 0) {
        const named = missing.slice(0, MAX_NAMED).map(([action, through]) => `${action} (through ${through})`);
        const more = missing.length - named.length;
        reports.push({
          path: name,
          key: 'missing',
          message: `The "Used by actions" line of ${name} lacks ${listNames(more > 0 ? [...named, `${more} more`] : named)}; add the missing names`,
          origins: [
            type.origin,
            ...missing.slice(0, MAX_NAMED).flatMap(([action]) => spec.actions[action]?.origin ?? []),
          ],
        });
      }
      for (const action of [...strangers, ...unknown]) {
        reports.push({
          path: name,
          key: `stranger ${action}`,
          message: `The "Used by actions" line of ${name} names ${action}, ${unknown.includes(action) ? 'which has no page' : 'no parameter of which has the type'}; remove the name`,
          origins: [type.origin, ...(spec.actions[action] ? [spec.actions[action].origin] : [])],
        });
      }
      return reports;
    });
  },
};

/** For each type the current actions that have it, each with the first way to it: "TaskTemplateInfo.Application". */
function usesByType(spec: Spec): Map<string, Map<string, string>> {
  const uses = new Map<string, Map<string, string>>();
  for (const [name, action] of Object.entries(spec.actions)) {
    const seen = new Set<string>();
    const queue: { fields: readonly Field[]; way: string }[] = [
      { fields: action.input, way: '' },
      { fields: action.output, way: '' },
    ];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      for (const field of next.fields) {
        const type = referredName(field.type);
        if (type === null || seen.has(type)) continue;
        seen.add(type);
        const way = next.way === '' ? field.name : `${next.way}.${field.name}`;
        // The page of a deleted action is a leftover, which no list has to name.
        if (action.status === 'current') uses.set(type, (uses.get(type) ?? new Map<string, string>()).set(name, way));
        else uses.set(type, uses.get(type) ?? new Map<string, string>());
        queue.push({ fields: ownType(spec, type)?.members ?? [], way });
      }
    }
  }
  return uses;
}
