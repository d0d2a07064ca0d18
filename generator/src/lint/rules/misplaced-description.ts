import type { LintRule } from '../lint-rule.js';

/** A parameter that is described by the sentence of its action. */
export const misplacedDescription: LintRule = {
  id: 'misplaced-description',
  severity: 'warning',
  finds: 'parameters that have the description of their action',
  check: ({ spec }) =>
    Object.entries(spec.actions).flatMap(([name, action]) =>
      [
        ...action.input.map((field) => ({ path: `${name}.input.${field.name}`, field })),
        ...action.output.map((field) => ({ path: `${name}.output.${field.name}`, field })),
      ]
        .filter(({ field }) => field.description !== '' && field.description === action.description)
        .map(({ path, field }) => ({
          path,
          message: `${path} has the description of its action, "${field.description}"; say what the parameter is`,
          origins: [field.origin, action.origin],
        })),
    ),
};
