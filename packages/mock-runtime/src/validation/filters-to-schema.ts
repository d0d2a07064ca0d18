import type { FilterName } from '@specloom/spec';
import type { JsonSchema } from './json-schema.js';

/** Member names of the vendor's filter types. */
const NAME = 'Name';
const VALUES = 'Values';

/** What the document states of a list of filters: which names there are, and which values some of them take. */
export function filtersToSchema(filters: readonly FilterName[]): JsonSchema {
  const cases = filters.flatMap(({ name, values }) =>
    values === undefined || values.length === 0
      ? []
      : [
          {
            if: { not: { type: 'object', properties: { [NAME]: { const: name } }, required: [NAME] } },
            else: {
              properties: { [VALUES]: { type: 'array', items: { type: 'string', enum: [...new Set(values)] } } },
            },
          },
        ],
  );
  return {
    type: 'object',
    properties: { [NAME]: { type: 'string', enum: [...new Set(filters.map(({ name }) => name))] } },
    ...(cases.length === 0 ? {} : { allOf: cases }),
  };
}
