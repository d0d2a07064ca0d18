/** Control characters and the marks that reorder text: a document must not steer the terminal or page that shows it. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

const PLAIN = /^[\x20-\x7e]*$/;

/** Text of a document on one line, with line ends as spaces and unprintable characters as escapes. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
