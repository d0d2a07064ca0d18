import type { Line } from '../extract/line.js';
import type { Block } from './block.js';
import { chunkEnd, startsChunk } from './chunk.js';
import { matchHeader } from './match-header.js';
import { readRowHead } from './read-row-head.js';
import { readRows } from './read-rows.js';
import { MEMBERS, MEMBERS_WITHOUT_REQUIRED, type TableLayout } from './table-layout.js';

const TYPE_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A type's description takes at most this many chunks before its table. */
const MAX_DESCRIPTION_CHUNKS = 40;

/** Reads the lines of the chapter on data types into blocks: heading, description, `Used by actions`, members. */
export function lexTypes(lines: readonly Line[], types: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  const headings = findTypeHeadings(lines, types);
  const isEnd = (index: number): boolean => headings.has(index);
  let i = 0;
  while (i < lines.length) {
    if (isEnd(i)) {
      const line = lines[i];
      if (line) blocks.push({ kind: 'heading', text: line.text.trim(), lines: [line] });
      i++;
      continue;
    }
    const layout = memberLayout(lines, i);
    if (layout) {
      const { table, next } = readRows(lines, i, layout.header, layout.layout, { types, isEnd });
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

/**
 * Finds the headings of data types: a name alone in its chunk, followed by a description and then by `Used by actions:`
 * or by the header of a member table. Words of a description can look the same, so that names the document links to
 * take precedence.
 */
function findTypeHeadings(lines: readonly Line[], types: ReadonlySet<string>): Set<number> {
  const found = new Set<number>();
  let inDescription = false;
  for (let i = 0; i < lines.length; i = chunkEnd(lines, i)) {
    const line = lines[i];
    if (line === undefined) break;
    if (memberLayout(lines, i)) inDescription = false;
    const text = line.text.trim();
    // Between a heading and its table stands the description: "Task" describes the type Task.
    if (inDescription || !startsChunk(line) || chunkEnd(lines, i) !== i + 1 || !TYPE_NAME.test(text)) continue;
    if (types.size > 0 && !types.has(text) && knownHeadingFollows(lines, i, types)) continue;
    if (!leadsToTable(lines, i + 1, types)) continue;
    found.add(i);
    inDescription = true;
  }
  return found;
}

function knownHeadingFollows(lines: readonly Line[], from: number, types: ReadonlySet<string>): boolean {
  let chunks = 0;
  for (
    let i = chunkEnd(lines, from);
    i < lines.length && chunks < MAX_DESCRIPTION_CHUNKS;
    i = chunkEnd(lines, i), chunks++
  ) {
    const text = lines[i]?.text.trim() ?? '';
    if (text.startsWith('Used by actions:') || memberLayout(lines, i)) return false;
    if (chunkEnd(lines, i) === i + 1 && types.has(text)) return true;
  }
  return false;
}

function leadsToTable(lines: readonly Line[], from: number, types: ReadonlySet<string>): boolean {
  let chunks = 0;
  for (let i = from; i < lines.length && chunks < MAX_DESCRIPTION_CHUNKS; i = chunkEnd(lines, i), chunks++) {
    if (lines[i]?.text.startsWith('Used by actions:') || memberLayout(lines, i)) return true;
    const context = { types, isEnd: () => false };
    if (readRowHead(lines, i, MEMBERS, context)) return false;
  }
  return false;
}

/** The member layout whose header starts at a line, and the index after the header. */
function memberLayout(lines: readonly Line[], from: number): { layout: TableLayout; header: number } | null {
  if (!lines[from]?.text.startsWith('Name')) return null;
  for (const layout of [MEMBERS, MEMBERS_WITHOUT_REQUIRED]) {
    const header = matchHeader(lines, from, layout);
    if (header !== null) return { layout, header };
  }
  return null;
}
