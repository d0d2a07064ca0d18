import type { TypeRef } from '@specloom/spec';
import { Refusal } from '../codes/refusal.js';
import type { MockField } from '../definition/mock-definition.js';
import type { FormPairs } from './form-pairs.js';
import { setOwn } from './set-own.js';

/** Members of a data type by its name; undefined for a type that the definition does not have. */
export type MembersOf = (typeName: string) => readonly MockField[] | undefined;

type Branch = Map<string, Node>;
type Node = string | Branch;

const MAX_DEPTH = 64;
const INDEX = /^\d{1,10}$/;
const INTEGER = /^[+-]?\d{1,20}$/;
const DECIMAL = /^[+-]?(?:\d{1,30}(?:\.\d{0,30})?|\.\d{1,30})(?:[eE][+-]?\d{1,3})?$/;

/**
 * Rebuilds parameters from their flat form, such as `Filters.0.Values.0=running`, and types them as declared. Indexes may be
 * sparse and in any order: they sort the elements and say nothing else. A value that does not fit its declared type stays
 * text, for validation to refuse.
 *
 * Throws a Refusal for a name that is given twice, that is both a value and a structure, or that has too many parts.
 */
export function unflatten(
  pairs: FormPairs,
  fields: readonly MockField[],
  membersOf: MembersOf,
): Record<string, unknown> {
  return convertMembers(growTree(pairs), fields, membersOf);
}

function growTree(pairs: FormPairs): Branch {
  const root: Branch = new Map();
  for (const [name, value] of pairs) {
    const parts = name.split('.');
    if (parts.length > MAX_DEPTH) {
      throw new Refusal('too-deep', `The parameter \`${excerpt(name)}\` is nested deeper than ${MAX_DEPTH} levels.`);
    }
    let branch = root;
    for (const part of parts.slice(0, -1)) {
      const next = branch.get(part) ?? new Map<string, Node>();
      if (typeof next === 'string') {
        throw new Refusal(
          'malformed-body',
          `The parameter \`${excerpt(name)}\` contradicts one that is part of its name.`,
        );
      }
      branch.set(part, next);
      branch = next;
    }
    const last = parts.at(-1) ?? '';
    if (branch.has(last)) {
      throw new Refusal('malformed-body', `The parameter \`${excerpt(name)}\` is given twice.`);
    }
    branch.set(last, value);
  }
  return root;
}

function convertMembers(branch: Branch, fields: readonly MockField[], membersOf: MembersOf): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, node] of branch) {
    const field = fields.find((candidate) => candidate.name === name);
    setOwn(result, name, field === undefined ? convertUndeclared(node) : convert(node, field.type, membersOf));
  }
  return result;
}

function convert(node: Node, type: TypeRef, membersOf: MembersOf): unknown {
  if (typeof node === 'string') {
    return convertScalar(node, type);
  }
  if (type.kind === 'ref') {
    return convertMembers(node, membersOf(type.name) ?? [], membersOf);
  }
  if (type.kind === 'array' && [...node.keys()].every((key) => INDEX.test(key))) {
    return [...node]
      .sort(([left], [right]) => Number(left) - Number(right))
      .map(([, element]) => convert(element, type.of, membersOf));
  }
  return convertUndeclared(node);
}

function convertScalar(text: string, type: TypeRef): unknown {
  switch (type.kind) {
    case 'integer':
      return INTEGER.test(text) ? Number(text) : text;
    case 'float':
      return DECIMAL.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' || text === 'True' ? true : text === 'false' || text === 'False' ? false : text;
    default:
      return text;
  }
}

function convertUndeclared(node: Node): unknown {
  if (typeof node === 'string') {
    return node;
  }
  const result = {};
  for (const [key, child] of node) {
    setOwn(result, key, convertUndeclared(child));
  }
  return result;
}

function excerpt(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
