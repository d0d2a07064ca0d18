import type { LintRule, Report } from '../lint-rule.js';

/** A page that outlived its action. */
export const removedAction: LintRule = {
  id: 'removed-action',
  severity: 'warning',
  finds: 'pages of actions that the history says were deleted',
  check: ({ spec }) =>
    Object.entries(spec.actions).flatMap(([name, action]): Report[] => {
      if (action.status !== 'removed') return [];
      const release = spec.history.find(({ actions }) => actions.removed.includes(name));
      return [
        {
          path: name,
          message: `${name} has a page, although ${release?.name ?? 'the history'} says that it was deleted; remove the page, or correct the history`,
          origins: [action.origin, ...(release ? [release.origin] : [])],
        },
      ];
    }),
};
