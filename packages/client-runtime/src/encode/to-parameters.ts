import { ValidationError } from '../errors/validation-error.js';
import type { ParameterMap, ParameterValue } from './parameters.js';

/** Deeper input than this is a mistake, and would exhaust the stack of whoever reads it. */
const DEEPEST_NESTING = 64;

/** Half of a surrogate pair, which has no UTF-8 form. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whose input is read, and what it may hold. */
export interface InputContext {
  /** Name of the action, for messages. */
  readonly action: string;
  /** Uint8Array is allowed. */
  readonly binary: boolean;
}

/**
 * Copies an action's input to parameters that every form can write, so that later changes by the caller have no effect.
 *
 * Members that are null or undefined are left out, in all forms alike. Objects with `toJSON`, such as dates, are replaced by what it
 * gives. Throws a ValidationError that names the place for whatever has no wire form: cycles, functions, symbols, bigints, NaN,
 * infinities, maps and sets, null inside a list, half surrogate pairs.
 */
export function toParameters(input: unknown, context: InputContext): ParameterMap {
  if (typeof input !== 'object' || input === null || Array.isArray(input) || input instanceof Uint8Array) {
    throw problem(context, '', `the input is ${describe(input)}; expected an object with the action's parameters`);
  }
  return copyObject(input, '', [], context);
}

function copyValue(
  value: unknown,
  path: string,
  parents: readonly object[],
  context: InputContext,
): ParameterValue | undefined {
  switch (typeof value) {
    case 'string':
      return wellFormed(value, path, context);
    case 'number':
      if (!Number.isFinite(value)) throw problem(context, path, `${path} is ${value}; expected a finite number`);
      return value;
    case 'boolean':
      return value;
    case 'undefined':
      return undefined;
    case 'object':
      return value === null ? undefined : copyStructure(value, path, parents, context);
    default:
      throw problem(context, path, `${path} is ${describe(value)}; expected a string, number, boolean, list or object`);
  }
}

function copyStructure(
  value: object,
  path: string,
  parents: readonly object[],
  context: InputContext,
): ParameterValue | undefined {
  if (value instanceof Uint8Array) {
    if (context.binary) return value.slice();
    throw problem(
      context,
      path,
      `${path} holds bytes; expected text, such as their base64 (only multipart requests take bytes)`,
    );
  }
  if (parents.includes(value)) {
    throw problem(context, path, `${path} contains itself; expected a value without cycles`);
  }
  if (parents.length >= DEEPEST_NESTING) {
    throw problem(context, path, `${path} is nested deeper than ${DEEPEST_NESTING} levels`);
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return copyValue(value.toJSON(), path, [...parents, value], context);
  }
  return Array.isArray(value) ? copyList(value, path, parents, context) : copyObject(value, path, parents, context);
}

function copyList(
  list: readonly unknown[],
  path: string,
  parents: readonly object[],
  context: InputContext,
): readonly ParameterValue[] {
  const within = [...parents, list];
  // Array.from visits holes too, which map would skip.
  return Array.from(list, (item, index) => {
    const copy = copyValue(item, `${path}[${index}]`, within, context);
    if (copy !== undefined) return copy;
    throw problem(
      context,
      `${path}[${index}]`,
      `${path}[${index}] is ${describe(item)}; expected a value, or a shorter list`,
    );
  });
}

function copyObject(value: object, path: string, parents: readonly object[], context: InputContext): ParameterMap {
  if (value instanceof Map || value instanceof Set || value instanceof Promise || ArrayBuffer.isView(value)) {
    throw problem(context, path, `${path || 'the input'} is ${describe(value)}; expected a plain object or a list`);
  }
  const within = [...parents, value];
  // Without a prototype, a member named __proto__ is a member like any other.
  const copy: Record<string, ParameterValue> = Object.create(null);
  for (const [name, inner] of Object.entries(value)) {
    const place = path === '' ? name : `${path}.${name}`;
    const innerCopy = copyValue(inner, place, within, context);
    if (innerCopy !== undefined) copy[wellFormed(name, place, context)] = innerCopy;
  }
  return copy;
}

function wellFormed(text: string, path: string, context: InputContext): string {
  if (!LONE_SURROGATE.test(text)) return text;
  throw problem(context, path, `${path} holds half a surrogate pair; expected text that has a UTF-8 form`);
}

function problem({ action }: InputContext, path: string, reason: string): ValidationError {
  return new ValidationError({ action, path, reason });
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return `a ${value.constructor?.name ?? 'object'}`;
  return `a ${typeof value}`;
}
