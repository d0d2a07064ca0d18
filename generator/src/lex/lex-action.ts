import type { Line } from '../extract/line.js';
import type { Block } from './block.js';
import { chunkEnd, joinLines, startsChunk } from './chunk.js';
import { linesToCode } from './lines-to-code.js';
import { matchHeader } from './match-header.js';
import { readErrorCodes } from './read-error-codes.js';
import { readRows } from './read-rows.js';
import { ERROR_CODES, INPUT, OUTPUT } from './table-layout.js';

/** `2. Input Parameters` */
const SECTION =
  /^\d+\. (API Description|Input Parameters|Output Parameters|Examples?|Developer Resources|Error Codes?)$/;

/** `Example1 Querying GN2 instances in Guangzhou Zone 3` */
const EXAMPLE = /^Example ?\d+[:.]? \S/;

const SUBHEADING = /^(?:Input Example|Output Example|SDK|Command Line Interface)$/;

/** Whether a chunk is a heading of an action's page. */
export function isActionHeading(text: string): boolean {
  return SECTION.test(text) || SUBHEADING.test(text) || EXAMPLE.test(text);
}

/** Reads the lines of an action's page into blocks. */
export function lexAction(lines: readonly Line[], types: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  const headings = findHeadings(lines);
  const isEnd = (index: number): boolean => headings.has(index);
  let section = '';
  let code = false;
  let i = 0;
  while (i < lines.length) {
    const end = headings.get(i);
    if (end !== undefined) {
      const text = joinLines(lines, i, end);
      section = SECTION.exec(text)?.[1] ?? section;
      code = text === 'Input Example' || text === 'Output Example';
      blocks.push({ kind: 'heading', text, lines: lines.slice(i, end) });
      i = end;
      continue;
    }
    if (code) {
      let stop = i + 1;
      while (stop < lines.length && !isEnd(stop)) stop++;
      blocks.push(linesToCode(lines.slice(i, stop)));
      i = stop;
      continue;
    }
    const table = readTable(lines, i, section, types, isEnd);
    if (table) {
      blocks.push(table.table);
      i = table.next;
      continue;
    }
    const stop = paragraphEnd(lines, i, isEnd);
    blocks.push({ kind: 'paragraph', lines: lines.slice(i, stop) });
    i = stop;
  }
  return blocks;
}

function readTable(
  lines: readonly Line[],
  from: number,
  section: string,
  types: ReadonlySet<string>,
  isEnd: (index: number) => boolean,
): ReturnType<typeof readRows> | null {
  if (section === 'Input Parameters' || section === 'Output Parameters') {
    const layout = section === 'Input Parameters' ? INPUT : OUTPUT;
    const header = matchHeader(lines, from, layout);
    return header === null ? null : readRows(lines, from, header, layout, { types, isEnd });
  }
  if (section.startsWith('Error Code')) {
    const header = matchHeader(lines, from, ERROR_CODES);
    return header === null ? null : readErrorCodes(lines, from, header, ERROR_CODES, isEnd);
  }
  return null;
}

/** First lines of the headings, with the index after each. Their text may be wrapped. */
function findHeadings(lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !startsChunk(line)) continue;
    const end = chunkEnd(lines, i);
    const first = line.text.trim();
    if (EXAMPLE.test(first) && isExampleHeading(lines, end)) found.set(i, end);
    else if (end === i + 1 && (SECTION.test(first) || SUBHEADING.test(first))) found.set(i, end);
  }
  return found;
}

/** An example's title stands before a description of it or before its input; nothing else of the page follows it. */
function isExampleHeading(lines: readonly Line[], end: number): boolean {
  for (let i = end; i < lines.length && i < end + 40; i++) {
    const text = lines[i]?.text.trim() ?? '';
    if (text === 'Input Example' || text === 'Output Example') return true;
    if (SECTION.test(text)) return false;
  }
  return false;
}

/** A paragraph is one chunk, so that each can be claimed by its own rule. */
function paragraphEnd(lines: readonly Line[], from: number, isEnd: (index: number) => boolean): number {
  const end = chunkEnd(lines, from);
  for (let i = from + 1; i < end; i++) if (isEnd(i)) return i;
  return end;
}
