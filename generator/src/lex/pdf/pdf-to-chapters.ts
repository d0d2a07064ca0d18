import { append } from '../../append.js';
import type { Line } from '../../extract/line.js';
import type { PdfContent } from '../../extract/pdf/pdf-page.js';
import type { Chapter } from '../block.js';
import { isActionHeading } from '../lex-action.js';
import { type ChapterKind, chapterKind } from '../lex-chapter.js';
import { measureCode } from './code-shape.js';
import { plainText } from './compose-text.js';
import { findPageProblems } from './find-page-problems.js';
import { type FlowChapter, flowToChapters } from './flow-to-chapters.js';
import { isLarge } from './heading-lines.js';
import { joinHeading, joinWords } from './join-pieces.js';
import { contentToFlow, type FlowElement, type PdfFlow } from './pdf-flow.js';
import type { PdfProblem } from './pdf-problem.js';
import { readChapter } from './read-chapter.js';
import { linkedTypeNames } from './type-cell.js';

/** What a PDF holds, in the form that the text reader gives too. */
export interface PdfChapters {
  chapters: { kind: ChapterKind; chapter: Chapter }[];
  title: string | null;
  pages: { first: number; last: number };
  /** All lines of the document. */
  lines: readonly Line[];
  /** Lines that hold none of the blocks, by the rule that claims them. */
  claims: { rule: string; lines: Line[] }[];
  /** What of the pages could not be read, or not by their geometry. */
  problems: PdfProblem[];
}

/** Reads the pages of a PDF into chapters, by their geometry. */
export function pdfToChapters(content: PdfContent): PdfChapters {
  const flow = contentToFlow(content);
  const { front, chapters } = flowToChapters(flow);
  const types = linkedTypeNames(content.pages.flatMap(({ links }) => links.map(({ url }) => url)));
  for (const name of definedTypes(chapters, flow)) types.add(name);
  const context = { flow, code: measureCode(flow), types };
  const titles: Line[] = [];
  const dates: Line[] = [];
  const problems: PdfProblem[] = [];
  const read = chapters.map((raw) => {
    const group = addLines(raw.group, flow);
    const title = addLines(raw.title, flow);
    const date = flow.book.add(raw.date, plainText(raw.date));
    titles.push(...group, ...title);
    dates.push(date);
    const name = joinHeading(title.map(({ text }) => text));
    const kind = chapterKind(name, firstLines(raw));
    const { blocks, links, problems: own } = readChapter(raw, kind, name, context);
    append(problems, own);
    const chapter: Chapter = {
      group: group.length === 0 ? null : joinWords(group.map(({ text }) => text)),
      title: name,
      updated: raw.updated,
      at: (title[title.length - 1] ?? date).at,
      blocks,
      links,
    };
    return { kind, chapter };
  });
  return {
    chapters: read,
    title: flow.title,
    pages: flow.pages,
    lines: flow.book.lines,
    claims: [
      { rule: 'page furniture', lines: flow.furniture },
      { rule: 'front matter', lines: frontMatter(front, flow) },
      { rule: 'chapter title', lines: titles },
      { rule: 'last updated', lines: dates },
    ],
    problems: [...problems, ...findPageProblems(content, flow)],
  };
}

/** Names of data types that the document defines: the headings of the chapter on them. */
function definedTypes(chapters: readonly FlowChapter[], { typography }: PdfFlow): string[] {
  return chapters
    .filter(({ title }) => chapterKind(joinHeading(title.map(plainText)), []) === 'types')
    .flatMap(({ elements }) => elements)
    .flatMap((element) =>
      element.kind === 'line' && isLarge(element.line, typography) ? [plainText(element.line)] : [],
    )
    .filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}

function addLines(shapes: FlowChapter['title'], flow: PdfFlow): Line[] {
  return shapes.map((shape) => flow.book.add(shape, plainText(shape)));
}

function linesOf(element: FlowElement, flow: PdfFlow): Line[] {
  const shapes = element.kind === 'line' ? [element.line] : element.grid.cells.flat(2);
  return addLines(shapes, flow);
}

/** A page of a chapter whose title is lost is no front matter: its lines stay unread, and are reported. */
function frontMatter(front: readonly FlowElement[], flow: PdfFlow): Line[] {
  const lost = new Set<number>();
  for (const element of front) {
    const heading = element.kind === 'line' && isActionHeading(plainText(element.line));
    if (heading || (element.kind === 'grid' && element.grid.grid.xs.length > 2)) lost.add(element.page);
  }
  const claimed: Line[] = [];
  for (const element of front) {
    const lines = linesOf(element, flow);
    if (!lost.has(element.page)) append(claimed, lines);
  }
  return claimed;
}

function firstLines({ elements }: FlowChapter): { text: string }[] {
  return elements.slice(0, 5).map((element) => ({ text: element.kind === 'line' ? plainText(element.line) : '' }));
}
