import type { LintRule } from '../lint-rule.js';

/** A page that the page on categories does not list. */
export const uncategorisedAction: LintRule = {
  id: 'uncategorised-action',
  severity: 'warning',
  finds: 'pages of actions that no category lists',
  check: ({ spec }) =>
    Object.entries(spec.actions)
      // A deleted action is rightly listed nowhere.
      .filter(([, action]) => action.category === null && action.status === 'current')
      .map(([name, action]) => ({
        path: name,
        message: `${name} has a page, but no category lists it; add it to a category`,
        origins: [action.origin],
      })),
};
