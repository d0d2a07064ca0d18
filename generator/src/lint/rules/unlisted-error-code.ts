import type { ErrorCode } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { listNames } from '../quote.js';

/** Actions that a message names. */
const MAX_NAMED = 5;

/** A code on the page of an action that none of the lists of codes has. */
export const unlistedErrorCode: LintRule = {
  id: 'unlisted-error-code',
  severity: 'warning',
  finds: 'error codes of actions that no list of codes has',
  check: ({ spec }) => {
    const { common, service, responses } = spec.errors;
    const listed = new Set([...common, ...service, ...responses].map(({ code }) => code));
    if (listed.size === 0) return [];
    const unlisted = new Map<string, { actions: string[]; first: ErrorCode }>();
    for (const [name, action] of Object.entries(spec.actions)) {
      for (const error of action.errors) {
        if (listed.has(error.code)) continue;
        const known = unlisted.get(error.code);
        if (known) known.actions.push(name);
        else unlisted.set(error.code, { actions: [name], first: error });
      }
    }
    return [...unlisted].map(([code, { actions, first }]) => ({
      path: `${actions[0]}.errors.${code}`,
      message: `${code} of ${named(actions)} is in none of the lists of error codes; add it to the service error codes${actions.every((name) => spec.actions[name]?.status === 'removed') ? ', or remove the page of what was deleted' : ''}`,
      origins: [first.origin, ...(service[0] ? [service[0].origin] : [])],
    }));
  },
};

function named(actions: readonly string[]): string {
  const rest = actions.length - MAX_NAMED;
  return rest > 0 ? `${actions.slice(0, MAX_NAMED).join(', ')} and ${rest} more` : listNames(actions);
}
