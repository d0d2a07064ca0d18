/** Code units that end a line, end the text, or are invisible in an editor: they are always written as escapes. */
const ESCAPED = /[\\'\u0000-\u001f\u007f-\u009f\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** A surrogate without its partner, which no UTF-8 file can hold. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ["'", "\\'"],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Writes any text as a single-quoted literal of TypeScript, on one line, that evaluates to exactly that text. */
export function stringLiteral(text: string): string {
  const escaped = text.replace(ESCAPED, (unit) => SHORT.get(unit) ?? unicodeEscape(unit));
  return `'${escaped.replace(LONE_SURROGATE, unicodeEscape)}'`;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
