import type { LintRule } from '../lint-rule.js';

/** A frequency in the table of a category that is not that of the action's page. */
export const frequencyMismatch: LintRule = {
  id: 'frequency-mismatch',
  severity: 'warning',
  finds: 'request frequencies that differ between the table of categories and the page of the action',
  check: ({ document, lines }) =>
    (document?.categories ?? []).flatMap(({ title, actions }) =>
      actions.flatMap((row) => {
        const page = document?.actions.find(({ name }) => name === row.name);
        if (!page || row.perSecond === null || page.perSecond === null || row.perSecond === page.perSecond) return [];
        return [
          {
            path: row.name,
            message: `${row.name} may be called ${row.perSecond} times a second according to the category "${title}", and ${page.perSecond} times according to its page; give one number`,
            origins: [row.origin, lines(`${row.name}.rateLimit`)[0]?.at ?? page.origin],
          },
        ];
      }),
    ),
};
