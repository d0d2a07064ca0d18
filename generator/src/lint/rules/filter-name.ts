import type { FilterName } from '@specloom/spec';
import { isObject } from '../example-values.js';
import { groupValues } from '../group-values.js';
import type { LintRule, Report } from '../lint-rule.js';
import { placeOf, placesOf } from '../misfit.js';
import { listNames, quote } from '../quote.js';

/** `Filters.0.Name=task-state` where the description has `task-type`. */
export const filterName: LintRule = {
  id: 'filter-name',
  severity: 'warning',
  finds: 'filters of examples that the description of the parameter does not have',
  check: ({ values }) => {
    const filters = values.filter(
      ({ side, value, field }) => side === 'request' && isObject(value) && field?.constraints?.filters,
    );
    return filters.flatMap((filter): Report[] => {
      const known = filter.field?.constraints?.filters ?? [];
      const { Name: name, Values: given } = isObject(filter.value) ? filter.value : {};
      if (typeof name !== 'string') return [];
      const match = known.find((candidate) => isNamed(candidate, name));
      const first = groupValues([filter])[0]?.first ?? filter;
      if (match === undefined) {
        const close = listNames(known.map((candidate) => quote(candidate.name)));
        return [
          {
            path: first.example,
            key: `name ${name}`,
            message: `${first.example}: ${placeOf(first)} filters by ${quote(name)}, but the description of the parameter has only ${close}; use the same name in both`,
            origins: placesOf(first),
          },
        ];
      }
      const wrong = (Array.isArray(given) ? given : []).filter(
        (value) => match.values && !match.values.includes(String(value)),
      );
      if (wrong.length === 0) return [];
      return [
        {
          path: first.example,
          key: `value ${name}`,
          message: `${first.example}: ${placeOf(first)} filters by ${quote(name)} with ${listNames(wrong.map(quote))}, but the description gives only ${listNames(match.values ?? [])}`,
          origins: placesOf(first),
        },
      ];
    });
  },
};

/** `tag:tag-key` stands for `tag:` and any key. */
function isNamed(known: FilterName, name: string): boolean {
  const colon = known.name.indexOf(':');
  return known.name === name || (colon > 0 && name.startsWith(known.name.slice(0, colon + 1)));
}
