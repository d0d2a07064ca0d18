import type { LintRule } from '../lint-rule.js';

/** A row whose last cell is empty. */
export const emptyDescription: LintRule = {
  id: 'empty-description',
  severity: 'warning',
  finds: 'actions, types, fields and error codes without a description',
  check: ({ texts }) =>
    texts
      .filter(({ text }) => text.trim() === '')
      .map(({ path, origin }) => ({
        path,
        message: `${path} has no description; say what it is`,
        origins: [origin],
      })),
};
