import { NUMBER_WORD, NUMBER_WORDS } from '../../number-words.js';

const BYTES: Readonly<Record<string, number>> = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** A number as documents write it, for use in patterns: `5`, `1,000`, `-1`, `0.5`, in code or not. */
export const NUMBER = '`?(-?\\d{1,3}(?:,\\d{3}){1,4}|-?\\d{1,15}(?:\\.\\d{1,6})?)`?';

/** A count in digits or in words: `10`, `five`. */
export const COUNT = `(?:${NUMBER}|(${NUMBER_WORD}))`;

/** Reads `1,000` as 1000 and `five` as 5. */
export function readNumber(text: string): number {
  return NUMBER_WORDS[text.toLowerCase()] ?? Number(text.replaceAll(',', ''));
}

/** Reads a size with its unit, `64 KB`, in bytes; any other unit counts as one. */
export function readSize(amount: string, unit: string): number {
  return readNumber(amount) * (BYTES[unit.toLowerCase()] ?? 1);
}
