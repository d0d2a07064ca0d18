import type { Constraints } from '@specloom/spec';
import type { Reading } from './phrase-pattern.js';

/** Reads every match of a global pattern; `read` returns null for one that states nothing after all. */
export function matchAll(
  text: string,
  pattern: RegExp,
  read: (match: RegExpMatchArray, at: number) => Constraints | null,
): Reading[] {
  const readings: Reading[] = [];
  for (const match of text.matchAll(pattern)) {
    const constraints = read(match, match.index);
    if (constraints !== null) readings.push({ constraints, from: match.index, to: match.index + match[0].length });
  }
  return readings;
}

/** The part of the sentence that stands before a place. */
export function sentenceBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - MAX_SENTENCE), at);
  const start = Math.max(part.lastIndexOf('\n'), part.lastIndexOf('. '), part.lastIndexOf('; '));
  return part.slice(start + 1);
}

/** The part of the sentence that stands after a place. */
export function sentenceAfter(text: string, at: number): string {
  const part = text.slice(at, at + MAX_SENTENCE);
  const end = part.search(/[.;](?:\s|$)|\n/);
  return end < 0 ? part : part.slice(0, end);
}

const MAX_SENTENCE = 400;
