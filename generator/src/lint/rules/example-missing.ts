import { isObject } from '../example-values.js';
import { groupValues } from '../group-values.js';
import type { LintRule, Report } from '../lint-rule.js';
import { placeOf } from '../misfit.js';

/** An example without a field that is required, or an answer without a parameter that it always has. */
export const exampleMissing: LintRule = {
  id: 'example-missing',
  severity: 'warning',
  finds: 'required fields that examples lack',
  check: ({ values }) =>
    groupValues(values.filter(({ members, value }) => members !== undefined && isObject(value))).flatMap(({ first }) =>
      (first.members ?? [])
        .filter((field) => isObject(first.value) && !Object.hasOwn(first.value, field.name))
        .flatMap((field): Report[] => {
          // Tables of outputs have no column for it: an answer has all of its parameters.
          const always = first.side === 'answer' && first.at === '' && field.required === null && !field.nullable;
          if (field.required !== true && !always) return [];
          return [
            {
              path: first.example,
              key: `${first.side} ${first.at} ${field.name}`,
              message: always
                ? `${first.example}: the answer lacks the output parameter ${field.name}; add it to the example`
                : `${first.example}: ${placeOf(first)} lacks ${field.name}, which is required; add it to the example`,
              origins: [first.place(), field.origin],
              ...(first.side === 'answer' ? { severity: 'note' as const } : {}),
            },
          ];
        }),
    ),
};
