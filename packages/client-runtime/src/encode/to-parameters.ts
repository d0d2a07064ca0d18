import { invalid } from '../errors/validation-error.js';
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
  const fail = (found: string, expected: string): never => {
    throw invalid(context.action, `${path || 'the input'} ${found}; expected ${expected}`, path);
  };
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  if (typeof value === 'string') {
    return LONE_SURROGATE.test(value) ? fail('holds half a surrogate pair', 'text that has a UTF-8 form') : value;
  }
  if (typeof value !== 'object') return fail(`is ${nameOf(value)}`, 'a string, finite number, boolean, list or object');

  if (value instanceof Uint8Array) {
    return context.binary
      ? value.slice()
      : fail('holds bytes', 'text, such as their base64; only multipart takes bytes');
  }
  if (parents.includes(value)) return fail('contains itself', 'a value without cycles');
  if (parents.length >= DEEPEST_NESTING) return fail(`is nested ${DEEPEST_NESTING} levels deep`, 'fewer');
  const within = [...parents, value];
  if ('toJSON' in value && typeof value.toJSON === 'function') return copyValue(value.toJSON(), path, within, context);

  if (Array.isArray(value)) {
    // Array.from visits holes too, which map would skip.
    return Array.from<unknown, ParameterValue>(value, (item, index) => {
      const place = `${path}[${index}]`;
      const copy = copyValue(item, place, within, context);
      if (copy !== undefined) return copy;
      throw invalid(context.action, `${place} is ${nameOf(item)}; expected a value, or a shorter list`, place);
    });
  }
  if (kindOf(value) !== 'Object') return fail(`is ${nameOf(value)}`, 'a plain object or a list');
  // Without a prototype, a member named __proto__ is a member like any other.
  const copy: Record<string, ParameterValue> = Object.create(null);
  for (const [name, inner] of Object.entries(value)) {
    const place = path === '' ? name : `${path}.${name}`;
    if (LONE_SURROGATE.test(name)) return fail('has a name with half a surrogate pair', 'text that has a UTF-8 form');
    const innerCopy = copyValue(inner, place, within, context);
    if (innerCopy !== undefined) copy[name] = innerCopy;
  }
  return copy;
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
