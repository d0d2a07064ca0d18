import { append } from '../../append.js';
import type { Block, PageLinks } from '../block.js';
import { type ChapterKind, lexLines } from '../lex-chapter.js';
import { BlockReader, type ReadBlocks, type ReaderContext, type ReadSection, roomOf } from './block-reader.js';
import type { FlowChapter } from './flow-to-chapters.js';
import { flowToText } from './flow-to-text.js';
import type { LineBook } from './line-book.js';
import type { FlowElement } from './pdf-flow.js';
import type { PdfProblem } from './pdf-problem.js';
import { splitSections } from './split-sections.js';
import type { TextLine } from './text-line.js';

/** What reading a chapter gave. */
export interface ReadChapter extends ReadBlocks {
  /** Findings on the sections whose geometry fails. */
  problems: PdfProblem[];
}

/**
 * Reads a chapter by its geometry, and the sections of pages where that fails as text, with a finding.
 *
 * Where lines stand in columns but in no table, and a table that holds them is found in the text, geometry has failed. A section is
 * the least that can be read by itself: a table may have begun on an earlier page.
 */
export function readChapter(raw: FlowChapter, kind: ChapterKind, title: string, context: ReaderContext): ReadChapter {
  const chapter: ReadChapter = { blocks: [], links: [], problems: [] };
  const room = roomOf(raw.elements);
  for (const elements of splitSections(raw.elements, kind, context.flow.typography)) {
    const { book } = context.flow;
    const start = book.lines.length;
    const read = new BlockReader(elements, kind, room, context).read();
    const end = book.lines.length;
    const text = read.loose.length === 0 ? null : readAsText(elements, kind, read, context);
    if (text === null) {
      book.lines.splice(end);
      append(chapter.blocks, read.blocks);
      addLinks(chapter.links, read.links);
    } else {
      book.lines.splice(start, end - start);
      append(chapter.blocks, text);
    }
    if (read.loose.length > 0) chapter.problems.push(problemOf(read.loose, title, text !== null, book));
  }
  return chapter;
}

/** Sections that share a page share its list of links. */
function addLinks(links: PageLinks[], more: readonly PageLinks[]): void {
  for (const { page, urls } of more) {
    const last = links[links.length - 1];
    if (last?.page === page) last.urls.push(...urls);
    else links.push({ page, urls: [...urls] });
  }
}

/** The blocks of a section's text; null where they hold no more than those that its geometry gave. */
function readAsText(
  elements: readonly FlowElement[],
  kind: ChapterKind,
  { blocks, loose }: ReadSection,
  { flow, types }: ReaderContext,
): Block[] | null {
  const found = lexLines(kind, flowToText(elements, flow), types);
  if (countRows(found) < countRows(blocks)) return null;
  const held = new Set(rowsOf(found).flatMap(({ lines }) => lines.map(({ at }) => `${at.page} ${at.line}`)));
  const holdsMore = loose.some((line) => {
    const { page, line: number } = flow.book.placeOf(line);
    return held.has(`${page} ${number}`);
  });
  return holdsMore ? found : null;
}

function rowsOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

function countRows(blocks: readonly Block[]): number {
  return rowsOf(blocks).length;
}

function problemOf(loose: readonly TextLine[], title: string, isText: boolean, book: LineBook): PdfProblem {
  const places = loose.map((line) => book.placeOf(line));
  const origins = places.filter(({ page }, index) => places.findIndex((other) => other.page === page) === index);
  const pages = origins.map(({ page }) => page);
  const on = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`;
  return {
    rule: isText ? 'pdf-read-as-text' : 'pdf-loose-columns',
    severity: 'error',
    message: isText
      ? `On ${on}, a table of "${title}" has neither rules nor columns that can be told apart; it is read as text, which may put words into the wrong cell`
      : `On ${on}, lines of "${title}" stand in columns but in no table that can be read; they are taken for paragraphs`,
    origins,
    key: `${title} ${origins[0]?.page} ${origins[0]?.line}`,
  };
}
