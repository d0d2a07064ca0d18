import type { Line } from './extract/line.js';
import type { Document } from './parse/document.js';
import { type ChapterInput, parseChapters } from './parse/parse-chapters.js';
import type { ParseContext } from './parse/parse-context.js';
import { reportUnclaimed } from './parse/report-unclaimed.js';

/** The chapters of one file, and what else is known of it. */
export interface DocumentChapters {
  chapters: readonly ChapterInput[];
  /** Product title that the pages print; null where they print none. */
  title: string | null;
  /** Printed numbers of the first and the last page. */
  pages: { first: number; last: number };
  /** All lines: a rule claims each, or it is reported. */
  lines: readonly Line[];
}

/** Parses the chapters of one product's files, in the order of the files. */
export function chaptersToDocument(parts: readonly DocumentChapters[], context: ParseContext): Document {
  const document = parseChapters(mergeChapters(parts, context), context);
  document.title = parts.find(({ title }) => title !== null)?.title ?? null;
  document.pages = {
    first: Math.min(...parts.map(({ pages }) => pages.first)),
    last: Math.max(...parts.map(({ pages }) => pages.last)),
  };
  for (const { lines } of parts) reportUnclaimed(lines, context);
  return document;
}

/** Files of one product repeat the chapters that all products have: the same words count once. */
function mergeChapters(parts: readonly DocumentChapters[], context: ParseContext): ChapterInput[] {
  const merged: ChapterInput[] = [];
  const known = new Set<string>();
  for (const { chapters } of parts) {
    const own: string[] = [];
    for (const input of chapters) {
      const key = wordsOf(input);
      if (known.has(key)) {
        context.ledger.claim('repeated chapter', linesOf(input));
        continue;
      }
      own.push(key);
      merged.push(input);
    }
    // A chapter that one file holds twice is the file's mistake, and is reported as such.
    for (const key of own) known.add(key);
  }
  return merged;
}

function wordsOf(input: ChapterInput): string {
  const text = linesOf(input)
    .map((line) => line.text)
    .join('');
  return `${input.kind}\n${input.chapter.title}\n${text.replace(/[\s\u00a0]+/g, '')}`;
}

function linesOf({ chapter }: ChapterInput): Line[] {
  return chapter.blocks.flatMap((block) =>
    block.kind === 'table'
      ? [...block.headers, ...block.rows.flatMap((row) => row.lines), ...block.strays]
      : block.lines,
  );
}
