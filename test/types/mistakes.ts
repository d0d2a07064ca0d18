import type { Field } from '@specloom/spec';
import { fitting, MARK, property, smallest, type Types, unfitting } from './literals.js';

/** An object of the input that is looked at, and what is around it. */
interface Place {
  /** "ComputeEnv.EnvData.". */
  path: string;
  fields: readonly Field[];
  /** Writes the whole input with this object in it; what the compiler has to complain of when it lacks a member gets the mark. */
  within: (object: string, mark: string) => string;
}

/** An input that does not compile. */
export interface Mistake {
  /** "ComputeEnv.EnvName is missing". */
  title: string;
  /** The input, with the mark before the place of the mistake. */
  input: string;
}

/** Every mistake of each kind that the input of an action lets make, at every depth. */
export function mistakesOf(input: readonly Field[], types: Types): Mistake[] {
  const root: Place = { path: '', fields: input, within: (object, mark) => `${mark}${object}` };
  return placesBelow(root, types).flatMap((place) => [
    misspelt(place, types),
    ...place.fields.flatMap((field) => [
      ...(field.required === true ? [missing(place, field, types)] : []),
      ...wrongValues(field, types).map(([what, value]) => mistaken(place, field, types, what, value)),
    ]),
  ]);
}

function placesBelow(place: Place, types: Types, seen: readonly string[] = []): Place[] {
  return [
    place,
    ...place.fields.flatMap((field) => {
      const { name, type } = field;
      const item = type.kind === 'array' ? type.of : type;
      if (item.kind !== 'ref' || seen.includes(item.name)) return [];
      const key = JSON.stringify(name);
      const around = (text: string): string => place.within(smallest(without(place.fields, field), types, [text]), '');
      const inner: Place = {
        path: `${place.path}${name}.`,
        fields: types[item.name]?.members ?? [],
        within: (object, mark) =>
          around(type.kind === 'array' ? `${key}: [${mark}${object}]` : `${mark}${key}: ${object}`),
      };
      return placesBelow(inner, types, [...seen, item.name]);
    }),
  ];
}

/** A member in place of which nobody expects anything. */
function misspelt({ path, fields, within }: Place, types: Types): Mistake {
  const optional = fields.find((field) => field.required !== true);
  const [name, value] = optional === undefined ? ['Nmae', '1'] : [`${optional.name}x`, fitting(optional.type, types)];
  const input = within(smallest(fields, types, [`${MARK}${JSON.stringify(name)}: ${value}`]), '');
  return { title: `${path}${name} is misspelt`, input };
}

function missing({ path, fields, within }: Place, field: Field, types: Types): Mistake {
  return { title: `${path}${field.name} is missing`, input: within(smallest(without(fields, field), types), MARK) };
}

function mistaken({ path, fields, within }: Place, field: Field, types: Types, what: string, value: string): Mistake {
  const wrong = `${value.includes(MARK) ? '' : MARK}${JSON.stringify(field.name)}: ${value}`;
  return {
    title: `${path}${field.name} is ${what}`,
    input: within(smallest(without(fields, field), types, [wrong]), ''),
  };
}

function wrongValues({ type }: Field, types: Types): [what: string, value: string][] {
  if (type.kind === 'array') {
    // Where an object stands for a list, the compiler points to its first member, which lists do not have.
    return [['a single value', fitting(type.of, types).replace('{ "', `{ ${MARK}"`)]];
  }
  const list: [string, string] = ['a list', `[${fitting(type, types)}]`];
  return [list, [`${unfitting(type)} instead of ${type.kind}`, unfitting(type)]];
}

function without(fields: readonly Field[], field: Field): Field[] {
  return fields.filter((other) => other !== field);
}

/** Inputs that compile: the smallest one, and one with every member of the first level. */
export function inputsWithoutMistake(input: readonly Field[], types: Types): string[] {
  const optional = input.filter((field) => field.required !== true);
  const all = optional.map(({ name, type }) => property(name, type, types));
  return [smallest(input, types), smallest(input, types, all)];
}
