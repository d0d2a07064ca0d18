import type { ExampleValue } from '../example-values.js';
import { groupValues } from '../group-values.js';
import type { LintRule } from '../lint-rule.js';
import { placeOf } from '../misfit.js';

/** A name in an example that its table does not have. */
export const exampleUndeclared: LintRule = {
  id: 'example-undeclared',
  severity: 'warning',
  finds: 'fields of examples that nothing declares',
  check: ({ values, spec }) => {
    const holders = new Map<string, ExampleValue>();
    for (const value of values) {
      const key = keyOf(value, value.at);
      if (value.members !== undefined && !holders.has(key)) holders.set(key, value);
    }
    const undeclared = values.filter((value) => value.field === undefined && value.at !== '');
    return groupValues(undeclared).map(({ first, count }) => {
      const action = spec.actions[first.example.split('.', 1)[0] ?? ''];
      const declaration = holders.get(keyOf(first, parentOf(first.at)))?.field?.origin ?? action?.origin;
      return {
        path: first.example,
        key: `${first.side} ${first.at}`,
        message: `${first.example}: ${placeOf(first)} is not declared${count > 1 ? ` (${count} times)` : ''}; add it to its table, or take it out of the example`,
        origins: [first.place(), ...(declaration === undefined ? [] : [declaration])],
      };
    });
  },
};

function keyOf({ example, side }: ExampleValue, at: string): string {
  return JSON.stringify([example, side, at]);
}

function parentOf(at: string): string {
  return at.slice(0, Math.max(0, at.lastIndexOf('.')));
}
