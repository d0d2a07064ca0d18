import type { PlacedLine } from '../../locate-phrase.js';
import type { LintInput, LintRule, Report } from '../lint-rule.js';
import { quote } from '../quote.js';
import type { PlacedText } from '../spec-texts.js';

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
    const texts = input.texts;
    const words = vocabulary(texts);
    return texts.flatMap((text) => cutOffEnd(text, input, words) ?? clippedLines(text, input, words) ?? []);
  },
};

function cutOffEnd({ path, text, origin }: PlacedText, { lines }: LintInput, words: Vocabulary): Report[] | null {
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
function endsInWord(text: string, words: Vocabulary): boolean {
  const last = / ([a-z]{1,12})$/.exec(text)?.[1];
  return last !== undefined && text.length > TAIL && isCut(last, words);
}

/** Common parameters stand in tables that are wider than the page: their lines lose their ends. */
function clippedLines({ path, origin }: PlacedText, { lines }: LintInput, words: Vocabulary): Report[] | null {
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
function cutWord(line: PlacedLine, words: Vocabulary): string | null {
  const last = / ([a-z]{1,12})$/.exec(line.text.trimEnd())?.[1];
  return last !== undefined && last !== 'a' && isCut(last, words) ? last : null;
}

/** Whether no text has the word as one, and some have it as the beginning of one. */
function isCut(word: string, { counts, sorted }: Vocabulary): boolean {
  if ((counts.get(word) ?? 0) > 1) return false;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(word) === true;
}

/** How often each word stands in the texts. */
interface Vocabulary {
  counts: ReadonlyMap<string, number>;
  /** Words that stand there more than once. */
  sorted: readonly string[];
}

/** Counts the words of texts; a text that is there several times counts once. */
function vocabulary(texts: readonly PlacedText[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const text of new Set(texts.map((placed) => placed.text)))
    for (const word of text.toLowerCase().split(/[^a-z]+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts].flatMap(([word, count]) => (count > 1 ? word : [])).sort();
  return { counts, sorted };
}
