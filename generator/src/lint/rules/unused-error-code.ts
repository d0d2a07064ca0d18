import type { LintRule } from '../lint-rule.js';

/** A code in the list of the service that no action has. */
export const unusedErrorCode: LintRule = {
  id: 'unused-error-code',
  severity: 'note',
  finds: 'service error codes that no action lists',
  check: ({ spec }) => {
    const used = new Set(Object.values(spec.actions).flatMap((action) => action.errors.map(({ code }) => code)));
    if (used.size === 0) return [];
    return spec.errors.service
      .filter(({ code }) => !used.has(code))
      .map(({ code, origin }) => ({
        path: `errors.service.${code}`,
        message: `The service error code ${code} is listed by no action; remove it, or add it to the pages of the actions that return it`,
        origins: [origin],
      }));
  },
};
