const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
  fifty: 50,
};

const BYTES: Readonly<Record<string, number>> = { kb: 1024, mb: 1024 ** 2, gb: 1024 ** 3 };

/** A number as documents write it, for use in patterns: `5`, `1,000`, `-1`, `0.5`, in code or not. */
export const NUMBER = '`?(-?\\d{1,3}(?:,\\d{3}){1,4}|-?\\d{1,15}(?:\\.\\d{1,6})?)`?';

/** A count in digits or in words: `10`, `five`. */
export const COUNT = `(?:${NUMBER}|(${Object.keys(WORDS).join('|')}))`;

/** Reads `1,000` as 1000 and `five` as 5. */
export function readNumber(text: string): number {
  return WORDS[text.toLowerCase()] ?? Number(text.replaceAll(',', ''));
}

/** Reads a size with its unit, `64 KB`, in bytes; any other unit counts as one. */
export function readSize(amount: string, unit: string): number {
  return readNumber(amount) * (BYTES[unit.toLowerCase()] ?? 1);
}
