/** A pattern that a text of the document matches literally: nothing in it may act as a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[^A-Za-z0-9_]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
