import type { Block, LayoutId } from '../block.js';
import { type ChapterKind, lexChapter } from '../lex-chapter.js';
import { BlockReader, type ReadBlocks, type ReaderContext } from './block-reader.js';
import type { FlowChapter } from './flow-to-chapters.js';
import { flowToText } from './flow-to-text.js';
import type { PdfProblem } from './pdf-problem.js';

/** Tables that a chapter of a kind is nothing without. */
const NEEDED: Partial<Record<ChapterKind, readonly LayoutId[]>> = {
  action: ['input', 'output'],
  types: ['members', 'membersWithoutRequired'],
  categories: ['categories'],
  commonParameters: ['commonParameters'],
  errorCodes: ['errorCodes'],
};

/** What reading a chapter gave. */
export interface ReadChapter extends ReadBlocks {
  /** The finding where the chapter had to be read as text; null where its geometry tells all. */
  problem: PdfProblem | null;
}

/** Reads a chapter by its geometry, and where that finds no tables but text does, as text, with a finding. */
export function readChapter(raw: FlowChapter, kind: ChapterKind, title: string, context: ReaderContext): ReadChapter {
  const { book } = context.flow;
  const start = book.lines.length;
  const read = new BlockReader(raw.elements, kind, context).read();
  const missing = missingTables(kind, read.blocks);
  if (missing === 0) return { ...read, problem: null };
  const end = book.lines.length;
  const lines = flowToText(raw.elements, context.flow);
  const { blocks } = lexChapter(
    { group: null, title, updated: raw.updated, lines, links: [], titleLines: [], updatedLine: null, linkLines: [] },
    context.types,
  );
  if (missingTables(kind, blocks) >= missing) {
    book.lines.splice(end);
    return { ...read, problem: null };
  }
  book.lines.splice(start, end - start);
  return {
    blocks,
    links: [],
    problem: {
      rule: 'pdf-read-as-text',
      severity: 'error',
      message: `The tables of "${title}" have neither rules nor columns that can be told apart; they are read as text, which may put words into the wrong cell`,
      origins: [book.placeOf(raw.date)],
      key: title,
    },
  };
}

/** Number of kinds of tables that a chapter lacks; any of the members' tables will do. */
function missingTables(kind: ChapterKind, blocks: readonly Block[]): number {
  const needed = NEEDED[kind] ?? [];
  const found = new Set(
    blocks.flatMap((block) => (block.kind === 'table' && block.rows.length > 0 ? [block.layout] : [])),
  );
  if (kind === 'types') return needed.some((layout) => found.has(layout)) ? 0 : 1;
  return needed.filter((layout) => !found.has(layout)).length;
}
