import type { FilterName } from '@specloom/spec';
import { escapePattern } from './escape-pattern.js';
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
    properties: { [NAME]: { type: 'string', ...namesToSchema(filters.map(({ name }) => name)) } },
    ...(cases.length === 0 ? {} : { allOf: cases }),
  };
}

/** A name such as "tag:tag-key" stands for all that begin with "tag:": what follows is a key of the caller's. */
function namesToSchema(names: readonly string[]): JsonSchema {
  const families = names.filter((name) => name.includes(':'));
  if (families.length === 0) {
    return { enum: [...new Set(names)] };
  }
  const plain = names.filter((name) => !name.includes(':')).map((name) => `^${escapePattern(name)}$`);
  const open = families.map((name) => `^${escapePattern(name.slice(0, name.indexOf(':') + 1))}`);
  return { pattern: [...new Set([...plain, ...open])].join('|') };
}
