import { Refusal } from '../codes/refusal.js';

/** Names and values of a form or a query, in the order sent. */
export type FormPairs = [name: string, value: string][];

/**
 * Decodes `application/x-www-form-urlencoded` text such as `Limit=20&Zones.0=zone%2D1`.
 * Throws a Refusal for a bad escape or for bytes that are not UTF-8.
 */
export function decodeForm(text: string): FormPairs {
  const pairs: FormPairs = [];
  for (const part of text.split('&')) {
    if (part === '') {
      continue;
    }
    const equals = part.indexOf('=');
    const name = equals === -1 ? part : part.slice(0, equals);
    const value = equals === -1 ? '' : part.slice(equals + 1);
    pairs.push([decodePart(name), decodePart(value)]);
  }
  return pairs;
}

function decodePart(part: string): string {
  const spaced = part.includes('+') ? part.replaceAll('+', ' ') : part;
  if (!spaced.includes('%')) {
    return spaced;
  }
  try {
    return decodeURIComponent(spaced);
  } catch {
    throw new Refusal(
      'malformed-body',
      `\`${part.slice(0, 80)}\` cannot be decoded: expected %XY escapes of UTF-8 text. Only UTF-8 encoding is used.`,
    );
  }
}
