import type { Line } from '../extract/line.js';
import { trimSpaces } from '../trim-spaces.js';
import type { Block, Table } from './block.js';
import { chunkEnd, startsChunk } from './chunk.js';
import { isWrap, linesToCode } from './lines-to-code.js';
import { matchHeader } from './match-header.js';
import { readErrorCodes } from './read-error-codes.js';
import { readRegions } from './read-regions.js';
import { readRows } from './read-rows.js';
import { COMMON_PARAMETERS, ERROR_CODES, REGIONS, SIGNATURE_ERROR_CODES } from './table-layout.js';

/** `2.1. Sorting Parameters`: numbered list items end with a sign of their own. */
const NUMBERED = /^\d+(?:\.\d+)*\.? [A-Z][^.;:]{0,70}$/;

const KNOWN_HEADING =
  /^(?:Signature Failure|Common Error Codes|Service Error Codes|Error Code List|Feature Description|Common parameters for Signature Algorithm v\d|Response for (?:Successful|Failed) Requests)$/;

/** Prose that follows a table directly is as wide as the page; the cells of a table never are. */
const PAGE_WIDE = 95;

/** A full line of code before a sentence looks like a wrapped one. */
const SENTENCE = /^[A-Z][a-z]+ [^=]*[.:]$/;

/** Reads the lines of a chapter of prose into blocks: headings, paragraphs, code, and the tables among them. */
export function lexProse(lines: readonly Line[], types: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === undefined) break;
    if (isHeading(lines, i)) {
      blocks.push({ kind: 'heading', text: line.text.trim(), lines: [line] });
      i++;
      continue;
    }
    const table = readTable(lines, i, types);
    if (table) {
      blocks.push(table.table);
      i = table.next;
      continue;
    }
    const code = codeEnd(lines, i);
    if (code > i) {
      blocks.push(linesToCode(lines.slice(i, code)));
      i = code;
      continue;
    }
    const end = chunkEnd(lines, i);
    blocks.push({ kind: 'paragraph', lines: lines.slice(i, end) });
    i = end;
  }
  return blocks;
}

function isHeading(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || !startsChunk(line) || chunkEnd(lines, at) !== at + 1) return false;
  const text = line.text.trim();
  return NUMBERED.test(text) || KNOWN_HEADING.test(text);
}

function readTable(
  lines: readonly Line[],
  at: number,
  types: ReadonlySet<string>,
): { table: Table; next: number } | null {
  const line = lines[at];
  if (line === undefined || !startsChunk(line)) return null;
  const atHeading = (index: number): boolean => isHeading(lines, index);
  const regions = matchHeader(lines, at, REGIONS);
  if (regions !== null) return readRegions(lines, at, regions, atHeading);
  for (const layout of [ERROR_CODES, SIGNATURE_ERROR_CODES]) {
    const header = matchHeader(lines, at, layout);
    if (header !== null) return readErrorCodes(lines, at, header, layout, atHeading);
  }
  const common = matchHeader(lines, at, COMMON_PARAMETERS);
  if (common !== null) {
    const isEnd = (index: number): boolean => atHeading(index) || isPageProse(lines[index]);
    return readRows(lines, at, common, COMMON_PARAMETERS, { types, isEnd });
  }
  return null;
}

function isPageProse(line: Line | undefined): boolean {
  return line !== undefined && startsChunk(line) && (line.text.length >= PAGE_WIDE || /^Example of /.test(line.text));
}

/** Index after the code block that starts at `from`, or `from` where none does: code lines stand two blank lines apart. */
function codeEnd(lines: readonly Line[], from: number): number {
  let end = from;
  let breaks = 0;
  for (let i = from; ; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line === undefined || chunkEnd(lines, i) !== i + 1 || isHeading(lines, i)) break;
    end = i + 1;
    if (next === undefined) break;
    if (i === from && next.gap === 1 && /[:.]$/.test(trimSpaces(line.text))) break;
    if (isWrap(line, next) && SENTENCE.test(trimSpaces(next.text))) break;
    if (isWrap(line, next) || next.pageStart) continue;
    if (next.gap < 2) break;
    breaks++;
  }
  const first = lines[from]?.text ?? '';
  return breaks > 0 || first === '{' ? end : from;
}
