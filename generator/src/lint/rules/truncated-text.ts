import type { PlacedLine } from '../../locate-phrase.js';
import type { LintInput, LintRule, Report } from '../lint-rule.js';
import { quote } from '../quote.js';
import { type PlacedText, specTexts } from '../spec-texts.js';

/** Words after which no text ends. */
const OPEN_END = /(?:[,(/]| (?:and|or|the|a|an|containing|including|than|such as|e\.g\.))$/;

const TAIL = 48;

/** So many words of one cell have to be cut off before the cell counts as clipped. */
const LEAST_CUT = 2;

/** Text that ends before its end, or that lost the end of its lines. */
export const truncatedText: LintRule = {
  id: 'truncated-text',
  severity: 'warning',
  finds: 'texts that are cut off',
  check: (input) => {
    const texts = specTexts(input.spec);
    const words = vocabulary(texts);
    return texts.flatMap((text) => cutOffEnd(text, input, words) ?? clippedLines(text, input, words) ?? []);
  },
};

function cutOffEnd(
  { path, text, origin }: PlacedText,
  { lines }: LintInput,
  words: ReadonlyMap<string, number>,
): Report[] | null {
  const end = text.trimEnd();
  if (end === '' || !(endsOpen(end) || endsInWord(end, words))) return null;
  const last = lines(path).at(-1)?.at;
  return [
    {
      path,
      message: `${path}: the description breaks off at ${quote(end.slice(-TAIL))}; complete it`,
      origins: [last ?? origin],
    },
  ];
}

/** A connector at the end, or a bracket that never closes. */
function endsOpen(text: string): boolean {
  if (OPEN_END.test(text)) return true;
  if (/[.!?:;)\]}`"”]$/.test(text)) return false;
  let depth = 0;
  for (const character of text) {
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
  }
  return depth > 0;
}

/** Half a word at the end: "may occ". */
function endsInWord(text: string, words: ReadonlyMap<string, number>): boolean {
  const last = / ([a-z]{1,12})$/.exec(text)?.[1];
  return last !== undefined && text.length > TAIL && isCut(last, words);
}

/** Common parameters stand in tables that are wider than the page: their lines lose their ends. */
function clippedLines(
  { path, origin }: PlacedText,
  { lines }: LintInput,
  words: ReadonlyMap<string, number>,
): Report[] | null {
  if (!path.startsWith('protocol.commonParameters.')) return null;
  const cut = lines(path).filter((line) => cutWord(line, words) !== null);
  const first = cut[0];
  // A single letter is no word at all; half a word may be one that the texts have nowhere else.
  const sure = cut.some((line) => cutWord(line, words)?.length === 1);
  if (!first || (cut.length < LEAST_CUT && !sure)) return null;
  return [
    {
      path,
      message: `${path}: ${cut.length === 1 ? 'a line of the description lacks its' : `at least ${cut.length} lines of the description lack their`} end, such as ${quote(first.text.trim().slice(-TAIL))}; the table is wider than its page`,
      origins: [first.at ?? origin],
    },
  ];
}

/** The half word that a line ends in; null where it ends in none. */
function cutWord(line: PlacedLine, words: ReadonlyMap<string, number>): string | null {
  const last = / ([a-z]{1,12})$/.exec(line.text.trimEnd())?.[1];
  return last !== undefined && last !== 'a' && isCut(last, words) ? last : null;
}

/** Whether no text has the word as one, and some have it as the beginning of one. */
function isCut(word: string, words: ReadonlyMap<string, number>): boolean {
  if ((words.get(word) ?? 0) > 1) return false;
  for (const [other, count] of words)
    if (count > 1 && other.length > word.length && other.startsWith(word)) return true;
  return false;
}

/** How often each word stands in the texts; a text that is there several times counts once. */
function vocabulary(texts: readonly PlacedText[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const text of new Set(texts.map((placed) => placed.text)))
    for (const match of text.matchAll(/[A-Za-z]+/g)) {
      const word = match[0].toLowerCase();
      words.set(word, (words.get(word) ?? 0) + 1);
    }
  return words;
}
