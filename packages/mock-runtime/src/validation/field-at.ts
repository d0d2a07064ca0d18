import type { MockField } from '../definition/mock-definition.js';
import type { MembersOf } from '../wire/unflatten.js';

/** What is declared at a place of an input. */
export interface DeclaredPlace {
  /** The innermost declared field; undefined where nothing is declared. */
  field: MockField | undefined;
  /** The field around it; undefined at the top. */
  parent: MockField | undefined;
  /** What may stand within the place; empty where it is no structure. */
  members: readonly MockField[];
}

/** Follows a path such as `["Filters", "0", "Name"]` through the declared fields. */
export function fieldAt(path: readonly string[], fields: readonly MockField[], membersOf: MembersOf): DeclaredPlace {
  let place: DeclaredPlace = { field: undefined, parent: undefined, members: fields };
  let type: MockField['type'] | undefined;
  for (const part of path) {
    if (type?.kind === 'array') {
      type = type.of;
    } else {
      const field = place.members.find(({ name }) => name === part);
      if (field === undefined) {
        return place;
      }
      place = { field, parent: place.field, members: [] };
      type = field.type;
    }
    place = { ...place, members: type.kind === 'ref' ? (membersOf(type.name) ?? []) : [] };
  }
  return place;
}
