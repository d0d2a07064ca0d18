import { invalid, type ValidationError } from '../errors/validation-error.js';
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
  if (kindOf(input) === 'Object') {
    const copy = copyValue(input, '', [], context);
    if (isMap(copy)) return copy;
  }
  throw invalid(context.action, `the input is ${nameOf(input)}; expected an object with the action's parameters`, '');
}

function copyValue(
  value: unknown,
  path: string,
  parents: readonly object[],
  context: InputContext,
): ParameterValue | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value === 'string') {
    if (!LONE_SURROGATE.test(value)) return value;
    throw problem(context, path, 'holds half a surrogate pair', 'text that has a UTF-8 form');
  }
  if (typeof value !== 'object') {
    throw problem(context, path, `is ${nameOf(value)}`, 'a string, finite number, boolean, list or object');
  }
  if (value instanceof Uint8Array) {
    if (context.binary) return value.slice();
    throw problem(context, path, 'holds bytes', 'text, such as their base64; only multipart takes bytes');
  }
  if (parents.includes(value)) throw problem(context, path, 'contains itself', 'a value without cycles');
  if (parents.length >= DEEPEST_NESTING)
    throw problem(context, path, `is nested ${DEEPEST_NESTING} levels deep`, 'fewer');

  const within = [...parents, value];
  if ('toJSON' in value && typeof value.toJSON === 'function') return copyValue(value.toJSON(), path, within, context);
  if (Array.isArray(value)) return copyList(value, path, within, context);
  if (kindOf(value) === 'Object') return copyMembers(value, path, within, context);
  throw problem(context, path, `is ${nameOf(value)}`, 'a plain object or a list');
}

function copyList(
  list: readonly unknown[],
  path: string,
  within: readonly object[],
  context: InputContext,
): readonly ParameterValue[] {
  // Array.from visits holes too, which map would skip.
  return Array.from(list, (item, index) => {
    const place = `${path}[${index}]`;
    const copy = copyValue(item, place, within, context);
    if (copy !== undefined) return copy;
    throw problem(context, place, `is ${nameOf(item)}`, 'a value, or a shorter list');
  });
}

function copyMembers(value: object, path: string, within: readonly object[], context: InputContext): ParameterMap {
  const copy: Record<string, ParameterValue> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (LONE_SURROGATE.test(name)) {
      throw problem(context, path, 'has a name with half a surrogate pair', 'text that has a UTF-8 form');
    }
    const innerCopy = copyValue(inner, path === '' ? name : `${path}.${name}`, within, context);
    if (innerCopy === undefined) continue;
    // Plain assignment would set the copy's prototype.
    if (name === '__proto__') Object.defineProperty(copy, name, { value: innerCopy, enumerable: true });
    else copy[name] = innerCopy;
  }
  return copy;
}

function problem({ action }: InputContext, path: string, found: string, expected: string): ValidationError {
  return invalid(action, `${path || 'the input'} ${found}; expected ${expected}`, path);
}

/** "Object" for objects of any class that is not the platform's, "Map", "Array", "Null", "Number" and so on for the rest. */
function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

function nameOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : `of type ${kindOf(value)}`;
}

function isMap(value: ParameterValue | undefined): value is ParameterMap {
  return typeof value === 'object' && !Array.isArray(value);
}
