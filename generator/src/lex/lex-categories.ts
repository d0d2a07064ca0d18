import type { Line } from '../extract/line.js';
import type { Block } from './block.js';
import { chunkEnd, joinLines, startsChunk } from './chunk.js';
import { matchHeader } from './match-header.js';
import { readCategories } from './read-categories.js';
import { CATEGORIES } from './table-layout.js';

/** Titles are set larger than text: no page takes this many characters of one in a line. */
const MIN_WRAPPED_TITLE = 50;

/** Reads the lines of the chapter on API categories into blocks: a title and a table for each category. */
export function lexCategories(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  const titles = findTitles(lines);
  const isEnd = (index: number): boolean => titles.has(index);
  let i = 0;
  while (i < lines.length) {
    const title = titles.get(i);
    if (title !== undefined) {
      blocks.push({ kind: 'heading', text: joinLines(lines, i, title), lines: lines.slice(i, title) });
      i = title;
      continue;
    }
    const header = matchHeader(lines, i, CATEGORIES);
    if (header !== null) {
      const { table, next } = readCategories(lines, i, header, isEnd);
      blocks.push(table);
      i = next;
      continue;
    }
    const end = chunkEnd(lines, i);
    blocks.push({ kind: 'paragraph', lines: lines.slice(i, end) });
    i = end;
  }
  return blocks;
}

/** A category's title is the chunk right before its table's header; at a page end it may stand alone. */
function findTitles(lines: readonly Line[]): Map<number, number> {
  const titles = new Map<number, number>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !startsChunk(line) || matchHeader(lines, i, CATEGORIES) !== null) continue;
    const end = chunkEnd(lines, i);
    // Only a title as wide as the page goes on in a second line.
    if (end > i + 1 && line.text.length < MIN_WRAPPED_TITLE) continue;
    if (
      lines[end] &&
      matchHeader(lines, end, CATEGORIES) !== null &&
      !/ \d+$|^\d+$/.test(lines[end - 1]?.text.trim() ?? '')
    ) {
      titles.set(i, end);
    }
  }
  return titles;
}
