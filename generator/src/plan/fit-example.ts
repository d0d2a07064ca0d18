import type { DataType, Field, TypeRef } from '@specloom/spec';
import type { Direction } from './plan-field.js';

/** Misfits that are named for one value; more would not help anyone. */
const MAX_MISFITS = 20;

/** Deepest value that is looked into. */
const MAX_DEPTH = 64;

/** Names that TypeScript takes every object to have, with types of their own. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Compares a documented value with its declaration and tells, one sentence each, where it does not fit: the rules are those of
 * the generated types, so that a value without misfits compiles as one of them.
 */
export function findMisfits(
  value: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  types: ReadonlyMap<string, DataType>,
  direction: Direction,
): string[] {
  const misfits: string[] = [];
  const always = direction === 'output';
  checkMembers(value, fields, '', 0, always);
  return misfits.slice(0, MAX_MISFITS);

  function checkMembers(
    holder: Readonly<Record<string, unknown>>,
    declared: readonly Field[],
    path: string,
    depth: number,
    alwaysThere: boolean,
  ): void {
    const byName = new Map(declared.toReversed().map((field) => [field.name, field]));
    for (const [name, member] of Object.entries(holder)) {
      const field = byName.get(name);
      if (field === undefined) misfits.push(`${path}${name} is not declared.`);
      else if (member === null) checkNull(field, `${path}${name}`);
      else checkValue(member, field.type, `${path}${name}`, depth);
    }
    for (const field of byName.values()) {
      if (Object.hasOwn(holder, field.name)) continue;
      const needed = field.required ?? alwaysThere;
      if (needed) misfits.push(`${path}${field.name} is required, but missing.`);
      else if (INHERITED.has(field.name))
        misfits.push(`${path}${field.name} is missing, but every object inherits one.`);
    }
  }

  function checkNull(field: Field, path: string): void {
    if (direction === 'input' || !field.nullable) misfits.push(`${path} is null, which is not documented.`);
  }

  function checkValue(member: unknown, type: TypeRef, path: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    if (type.kind === 'array') {
      if (!Array.isArray(member)) misfits.push(`${path} is ${nameOf(member)}, but a list is declared.`);
      else
        member.forEach((item, index) => {
          checkValue(item, type.of, `${path}[${index}]`, depth + 1);
        });
    } else if (type.kind === 'ref') {
      const declared = types.get(type.name);
      if (declared === undefined) return;
      if (isRecord(member)) checkMembers(member, declared.members, `${path}.`, depth + 1, false);
      else misfits.push(`${path} is ${nameOf(member)}, but a ${type.name} is declared.`);
    } else if (typeof member !== scalarType(type.kind)) {
      misfits.push(`${path} is ${nameOf(member)}, but a ${type.kind} is declared.`);
    }
  }
}

function scalarType(kind: TypeRef['kind']): 'number' | 'boolean' | 'string' {
  if (kind === 'integer' || kind === 'float') return 'number';
  return kind === 'boolean' ? 'boolean' : 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
