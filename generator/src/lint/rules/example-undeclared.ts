import { isObject } from '../example-values.js';
import { groupValues } from '../group-values.js';
import type { LintRule } from '../lint-rule.js';
import { placeOf } from '../misfit.js';

/** A name in an example that its table does not have. */
export const exampleUndeclared: LintRule = {
  id: 'example-undeclared',
  severity: 'warning',
  finds: 'fields of examples that nothing declares',
  check: ({ values, spec }) =>
    groupValues(values.filter((value) => value.field === undefined && value.at !== '')).map(({ first, count }) => {
      const holder = values.find(
        (value) =>
          value.example === first.example &&
          value.side === first.side &&
          value.at === parentOf(first.at) &&
          isObject(value.value),
      );
      const action = spec.actions[first.example.split('.', 1)[0] ?? ''];
      const declaration = holder?.field?.origin ?? action?.origin;
      return {
        path: first.example,
        key: `${first.side} ${first.at}`,
        message: `${first.example}: ${placeOf(first)} is not declared${count > 1 ? ` (${count} times)` : ''}; add it to its table, or take it out of the example`,
        origins: [first.place(), ...(declaration === undefined ? [] : [declaration])],
      };
    }),
};

function parentOf(at: string): string {
  return at.slice(0, Math.max(0, at.lastIndexOf('.')));
}
