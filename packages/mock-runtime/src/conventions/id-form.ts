import type { Random } from '../behaviour/random.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import type { Family } from './family.js';

/** What identifiers of a family look like. */
export interface IdForm {
  prefix: string;
  /** Characters after the prefix. */
  length: number;
}

const DOCUMENTED_ID = /^([a-z]{1,20}-)([a-z0-9]{4,32})$/;
const DEFAULT_LENGTH = 8;

/** The documented form: that of a documented answer, else the stated prefix, else the resource's name. */
export function idFormOf({ create, idField, resource }: Family, definition: MockDefinition): IdForm {
  const action = definition.actions[create];
  for (const { response } of action?.examples ?? []) {
    const found = DOCUMENTED_ID.exec(String(response[idField] ?? ''));
    if (found?.[1] !== undefined && found[2] !== undefined) {
      return { prefix: found[1], length: found[2].length };
    }
  }
  const stated = action?.output.find(({ name }) => name === idField)?.constraints?.idPrefix;
  return { prefix: stated ?? `${resource.toLowerCase()}-`, length: DEFAULT_LENGTH };
}

/** A new identifier that is not taken. */
export function newId({ prefix, length }: IdForm, random: Random, taken: (id: string) => boolean): string {
  for (;;) {
    const id = `${prefix}${random.text(length)}`;
    if (!taken(id)) {
      return id;
    }
  }
}
