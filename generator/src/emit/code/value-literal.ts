import { propertyKey } from './property-name.js';
import { stringLiteral } from './string-literal.js';

/** Deepest nesting of a documented value; a document that needs more is damaged or hostile. */
const MAX_DEPTH = 100;

/**
 * Writes a JSON value as an expression of TypeScript that evaluates to it. Members that are undefined are left out.
 *
 * @throws {RangeError} where the value is nested deeper than 100 levels.
 * @throws {TypeError} where the value is none that JSON has.
 */
export function valueLiteral(value: unknown, depth = 0): string {
  if (depth > MAX_DEPTH)
    throw new RangeError(`A value is nested deeper than the ${MAX_DEPTH} levels that are supported.`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return stringLiteral(value);
  if (typeof value === 'number' && Number.isFinite(value)) return Object.is(value, -0) ? '-0' : String(value);
  if (Array.isArray(value)) return `[${value.map((item) => valueLiteral(item, depth + 1)).join(', ')}]`;
  if (typeof value !== 'object') throw new TypeError(`Found a ${typeof value} where a JSON value was expected.`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => `${propertyKey(name)}: ${valueLiteral(member, depth + 1)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
