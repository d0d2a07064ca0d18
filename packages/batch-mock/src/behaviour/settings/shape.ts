/** Checks one value and gives it back; throws an Error that says where it is and what was expected. */
export type Shape<Value> = (value: unknown, where: string) => Value;

/** Shapes of a structure's members; a value may have any of them. */
type MemberShapes<Value> = { [Name in keyof Value]-?: Shape<Exclude<Value[Name], undefined>> };

/** Text. */
export const text: Shape<string> = (value, where) =>
  typeof value === 'string' ? value : refuse(value, where, 'a string');

/** A number of at least 0. */
export const amount: Shape<number> = (value, where) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? value
    : refuse(value, where, 'a number from 0 on');

/** A whole number. */
export const whole: Shape<number> = (value, where) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse(value, where, 'a whole number');

/** A list of values of one shape. */
export function listOf<Value>(shape: Shape<Value>): Shape<readonly Value[]> {
  return (value, where) =>
    Array.isArray(value)
      ? value.map((element, index) => shape(element, `${where}[${index}]`))
      : refuse(value, where, 'a list');
}

/** A structure with any of these members and no others. */
export function partOf<Value extends object>(members: MemberShapes<Value>): Shape<Partial<Value>> {
  const known = new Map<string, Shape<unknown>>(Object.entries(members));
  return (value, where) => {
    const result = asObject(value, where);
    for (const [name, member] of Object.entries(result)) {
      const shape = known.get(name);
      if (shape === undefined) {
        throw new Error(`${where} has an unknown member "${name}": expected any of ${[...known.keys()].join(', ')}.`);
      }
      shape(member, `${where}.${name}`);
    }
    return result;
  };
}

/** A structure of the documented kind that has at least these members; the mock answers with it as it is. */
export function documented<Value extends object>(needed: { [Name in keyof Value]?: Shape<unknown> }): Shape<Value> {
  return (value, where) => {
    const result: Partial<Value> = asObject(value, where);
    const shapes: [string, Shape<unknown> | undefined][] = Object.entries(needed);
    for (const [name, shape] of shapes) {
      shape?.(Reflect.get(result, name), `${where}.${name}`);
    }
    return result as Value;
  };
}

function asObject(value: unknown, where: string): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : refuse(value, where, 'an object');
}

function refuse(value: unknown, where: string, expected: string): never {
  throw new Error(`${where} is ${JSON.stringify(value)?.slice(0, 60)}: expected ${expected}.`);
}
