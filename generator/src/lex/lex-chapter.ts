import type { Line } from '../extract/line.js';
import type { Block, Chapter } from './block.js';
import { chunkEnd } from './chunk.js';
import { lexAction } from './lex-action.js';
import { lexCategories } from './lex-categories.js';
import { lexProse } from './lex-prose.js';
import { lexTypes } from './lex-types.js';
import type { RawChapter } from './pages-to-chapters.js';

/** Titles of the chapters that every document of the template has, beside those of the actions. */
export const CHAPTER_TITLES = {
  history: ['History'],
  introduction: ['Introduction'],
  categories: ['API Category'],
  requestStructure: ['Request Structure'],
  commonParameters: ['Common Params'],
  signatureV3: ['Signature v3'],
  signatureV1: ['Signature'],
  responses: ['Responses'],
  types: ['Data Types'],
  errorCodes: ['Error Codes'],
} as const;

/** What a chapter is about; an action's page has the action's name for its title. */
export type ChapterKind = keyof typeof CHAPTER_TITLES | 'action' | 'unknown';

/** What kind of chapter a title and its lines make. */
export function chapterKind(title: string, lines: readonly { text: string }[]): ChapterKind {
  for (const [kind, titles] of Object.entries(CHAPTER_TITLES)) {
    if ((titles as readonly string[]).includes(title)) return kind as keyof typeof CHAPTER_TITLES;
  }
  const isAction = lines.slice(0, 5).some((line) => line.text.trim() === '1. API Description');
  return isAction && /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) ? 'action' : 'unknown';
}

/** Reads the lines of a chapter into blocks, by the rules of its kind. */
export function lexChapter(raw: RawChapter, types: ReadonlySet<string>): Chapter {
  return {
    group: raw.group,
    title: raw.title,
    updated: raw.updated,
    at: startOf(raw),
    blocks: lexLines(chapterKind(raw.title, raw.lines), raw.lines, types),
    links: raw.links,
  };
}

/** The title's place; where it came a page too early, the date's, which stands on the chapter's first page. */
function startOf(raw: RawChapter): Chapter['at'] {
  const title = raw.titleLines[raw.titleLines.length - 1];
  const own = title?.at.page === raw.updatedLine?.at.page ? title : raw.updatedLine;
  return (own ?? raw.lines[0])?.at ?? { page: 1, line: 1 };
}

/** Reads lines of a chapter, all or those of a section, into blocks. */
export function lexLines(kind: ChapterKind, lines: readonly Line[], types: ReadonlySet<string>): Block[] {
  switch (kind) {
    case 'action':
      return lexAction(lines, types);
    case 'types':
      return lexTypes(lines, types);
    case 'categories':
      return lexCategories(lines);
    case 'history':
    case 'unknown':
      return lexChunks(lines);
    default:
      return lexProse(lines, types);
  }
}

function lexChunks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; ) {
    const end = chunkEnd(lines, i);
    blocks.push({ kind: 'paragraph', lines: lines.slice(i, end) });
    i = end;
  }
  return blocks;
}

/** Names of data types that the document links to: `…/document/api/599/30482#JobView`. */
export function linkedTypes(chapters: readonly RawChapter[]): Set<string> {
  const types = new Set<string>();
  for (const chapter of chapters) {
    for (const { urls } of chapter.links) {
      for (const url of urls) {
        const name = /\/document\/api\/[^#]+#([A-Z][A-Za-z0-9_]*)$/.exec(url)?.[1];
        if (name !== undefined) types.add(name);
      }
    }
  }
  return types;
}
