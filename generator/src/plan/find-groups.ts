import type { DataType, Field } from '@specloom/spec';
import type { ParameterGroup } from './plan.js';
import { referredType } from './reach-types.js';

/** Deepest object that rules are looked for in. */
const MAX_DEPTH = 8;

/** Objects that are looked into: many more than a real action has, few enough for a spec that is made to explode. */
const MAX_OBJECTS = 2_000;

/** Finds the rules over parameters that exclude or need one another, in an input and in the objects that it holds. */
export function findGroups(input: readonly Field[], types: ReadonlyMap<string, DataType>): ParameterGroup[] {
  const groups = new Map<string, ParameterGroup>();
  let objects = 0;
  visit(input, '', []);
  return [...groups.values()];

  function visit(fields: readonly Field[], path: string, above: readonly string[]): void {
    objects += 1;
    if (objects > MAX_OBJECTS || above.length > MAX_DEPTH) return;
    for (const { kind, names } of groupsOf(fields))
      groups.set(`${path} ${kind} ${names.join(' ')}`, { kind, path, names });
    for (const field of fields) {
      const type = referredType(field.type);
      const members = type === undefined || above.includes(type) ? undefined : types.get(type)?.members;
      if (type !== undefined && members !== undefined) {
        visit(members, path === '' ? field.name : `${path}.${field.name}`, [...above, type]);
      }
    }
  }
}

/** The rules over the members of one object. */
export function groupsOf(fields: readonly Field[]): Omit<ParameterGroup, 'path'>[] {
  return fields.flatMap(({ name, constraints }) => [
    ...(constraints?.exclusiveWith ?? []).flatMap((other) => group('exclusiveWith', fields, name, [other])),
    ...group('exactlyOneOf', fields, name, constraints?.exactlyOneOf),
    ...group('atLeastOneOf', fields, name, constraints?.atLeastOneOf),
  ]);
}

/** One rule, its names in the order of their declaration; none where fewer than two of them are declared. */
function group(
  kind: ParameterGroup['kind'],
  fields: readonly Field[],
  name: string,
  others: readonly string[] | undefined,
): Omit<ParameterGroup, 'path'>[] {
  if (others === undefined) return [];
  const wanted = new Set([name, ...others]);
  const names = [...new Set(fields.map((field) => field.name))].filter((declared) => wanted.has(declared));
  return names.length > 1 ? [{ kind, names }] : [];
}
