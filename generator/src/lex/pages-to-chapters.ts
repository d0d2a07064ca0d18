import { append } from '../append.js';
import type { Line, Page } from '../extract/line.js';
import type { PageLinks } from './block.js';
import { startsChunk } from './chunk.js';

/** `Last updated：2023-05-04 15:47:06` */
const UPDATED = /^Last updated[：:]\s*(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})$/;

/** An address in the list at a page's end; API endpoints stand in code, never in that list. */
const ADDRESS = /^https?:\/\/(?![^/]*\.tencentcloudapi\.com(?:\/|$))\S+$/;

/** A chapter before its lines are read: what the pages tell about it. */
export interface RawChapter {
  group: string | null;
  title: string;
  updated: string;
  lines: Line[];
  links: PageLinks[];
  /** Lines of the group heading and the title. */
  titleLines: Line[];
  /** The line of the date; null where there is none. */
  updatedLine: Line | null;
  linkLines: Line[];
}

/**
 * Groups pages into chapters.
 *
 * A chapter's title and date stand at the end of its first page, before that page's link addresses:
 *
 *     Making API Requests
 *     Request Structure
 *     Last updated：2023-05-04 15:47:06
 *     (blank)
 *     https://…
 *
 * Where a page has the date alone, its title ended the page before. Pages before the first date form a chapter without
 * a title.
 */
export function pagesToChapters(pages: readonly Page[]): RawChapter[] {
  const chapters: RawChapter[] = [];
  for (const page of pages) {
    const { body, linkLines } = splitAddresses(page.lines);
    const date = body.findIndex((line) => UPDATED.test(line.text.trim()));
    let chapter = chapters[chapters.length - 1];
    if (date >= 0) {
      const before = chapter;
      chapter = {
        group: null,
        title: '',
        updated: '',
        lines: [],
        links: [],
        titleLines: [],
        updatedLine: null,
        linkLines: [],
      };
      chapter.updatedLine = body[date] ?? null;
      chapter.updated = UPDATED.exec(body[date]?.text.trim() ?? '')?.[1] ?? '';
      const start = titleStart(body, date);
      let titleLines = body.splice(start, date + 1 - start).slice(0, -1);
      if (titleLines.length === 0 && before) titleLines = takeTail(before.lines);
      chapter.titleLines = titleLines;
      chapter.title = titleLines[titleLines.length - 1]?.text.trim() ?? '';
      if (titleLines.length > 1) {
        chapter.group = titleLines
          .slice(0, -1)
          .map((line) => line.text.trim())
          .join(' ');
      }
      chapters.push(chapter);
    } else if (!chapter) {
      chapter = {
        group: null,
        title: '',
        updated: '',
        lines: [],
        links: [],
        titleLines: [],
        updatedLine: null,
        linkLines: [],
      };
      chapters.push(chapter);
    }
    append(chapter.lines, body);
    append(chapter.linkLines, linkLines);
    if (linkLines.length > 0)
      chapter.links.push({ page: page.number, urls: linkLines.map((line) => line.text.trim()) });
  }
  return chapters;
}

function splitAddresses(lines: readonly Line[]): { body: Line[]; linkLines: Line[] } {
  let start = lines.length;
  while (start > 0 && ADDRESS.test(lines[start - 1]?.text.trim() ?? '')) start--;
  return { body: lines.slice(0, start), linkLines: lines.slice(start) };
}

/** The title's lines directly precede the date, and a blank line or the page's start precedes them. */
function titleStart(body: readonly Line[], date: number): number {
  let start = date;
  for (let line = body[start]; start > 0 && line !== undefined && !startsChunk(line); line = body[start]) start--;
  return start;
}

/** Takes the last chunk off the lines of the chapter before: the title that came a page too early. */
function takeTail(lines: Line[]): Line[] {
  let start = lines.length - 1;
  for (let line = lines[start]; start > 0 && line !== undefined && !startsChunk(line); line = lines[start]) start--;
  return start < 0 ? [] : lines.splice(start);
}
