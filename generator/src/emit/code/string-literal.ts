/** Characters that end a line or a literal, are invisible in an editor, or that no UTF-8 file can hold. */
const ESCAPED = /[\\'\u00a0\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Writes any text as a single-quoted literal of TypeScript, on one line, that evaluates to exactly that text. */
export function stringLiteral(text: string): string {
  return `'${text.replace(ESCAPED, (character) => SHORT.get(character) ?? unicodeEscape(character))}'`;
}

function unicodeEscape(character: string): string {
  return character.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
