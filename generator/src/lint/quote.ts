/** Longest value that is quoted whole. */
const MAX_QUOTED = 80;

/** A value as a message shows it: JSON, on one line, shortened. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text;
}

/** `A`, `A and B`, `A, B and C`. */
export function listNames(names: readonly string[]): string {
  const head = names.slice(0, -1).join(', ');
  return names.length < 2 ? names.join('') : `${head} and ${names[names.length - 1]}`;
}
