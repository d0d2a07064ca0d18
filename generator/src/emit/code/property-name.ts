import { stringLiteral } from './string-literal.js';

const IDENTIFIER = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** Writes the name of a member of an interface: bare where it is an identifier, else quoted. */
export function propertyName(name: string): string {
  return IDENTIFIER.test(name) ? name : stringLiteral(name);
}

/**
 * Writes the key of an object literal. `__proto__` is computed, because bare or quoted it would set the prototype instead of
 * making a property.
 */
export function propertyKey(name: string): string {
  return name === '__proto__' ? `['__proto__']` : propertyName(name);
}
