import type { LintRule } from '../lint-rule.js';
import { specTexts } from '../spec-texts.js';

/** A row whose last cell is empty. */
export const emptyDescription: LintRule = {
  id: 'empty-description',
  severity: 'warning',
  finds: 'actions, types, fields and error codes without a description',
  check: ({ spec }) =>
    specTexts(spec)
      .filter(({ text }) => text.trim() === '')
      .map(({ path, origin }) => ({
        path,
        message: `${path} has no description; say what it is`,
        origins: [origin],
      })),
};
