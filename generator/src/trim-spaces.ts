/** Takes spaces off both ends; unlike `trim`, it leaves the no-break spaces that delimit inline code. */
export function trimSpaces(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '');
}
