import type { DataType, TypeRef } from '@specloom/spec';
import { own } from '../surface.js';
import { typeText } from '../text/type-text.js';

/** New name of each renamed data type, by its old name. */
export type Renames = ReadonlyMap<string, string>;

/**
 * Data types that were renamed: of those that went and those that came, exactly one each has these members, with the same names and
 * types in the same order, and at least one. Found in rounds, because the members of one may refer to another that was renamed too.
 */
export function findRenames(
  removed: readonly string[],
  added: readonly string[],
  before: Readonly<Record<string, DataType>>,
  after: Readonly<Record<string, DataType>>,
): Renames {
  const renames = new Map<string, string>();
  for (let known = -1; known < renames.size; ) {
    known = renames.size;
    const taken = new Set(renames.values());
    const left = byShape(
      removed.filter((name) => !renames.has(name)),
      before,
      (name) => renames.get(name) ?? name,
    );
    const right = byShape(
      added.filter((name) => !taken.has(name)),
      after,
      (name) => name,
    );
    for (const [shape, [name, ...more]] of left) {
      const [target, ...others] = right.get(shape) ?? [];
      if (name && target && more.length === 0 && others.length === 0) renames.set(name, target);
    }
  }
  return renames;
}

/** Names of types by their shape, a type's references to itself being part of the shape and not of its name. */
function byShape(
  names: readonly string[],
  types: Readonly<Record<string, DataType>>,
  translate: (name: string) => string,
): Map<string, string[]> {
  const shapes = new Map<string, string[]>();
  for (const name of names) {
    const members = own(types, name)?.members ?? [];
    if (members.length === 0) continue;
    const shape = JSON.stringify(
      members.map((member) => [
        member.name,
        shapeOf(member.type, (other) => (other === name ? '.self' : translate(other))),
      ]),
    );
    shapes.set(shape, [...(shapes.get(shape) ?? []), name]);
  }
  return shapes;
}

function shapeOf(type: TypeRef, translate: (name: string) => string): string[] {
  let item = type;
  let depth = 0;
  while (item.kind === 'array') {
    item = item.of;
    depth += 1;
  }
  return [String(depth), item.kind, item.kind === 'ref' ? translate(item.name) : typeText(item)];
}
