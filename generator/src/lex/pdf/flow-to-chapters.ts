import { plainText } from './compose-text.js';
import type { FlowElement, PdfFlow } from './pdf-flow.js';
import type { TextLine } from './text-line.js';

/** `Last updated：2023-05-04 15:47:06` */
const UPDATED = /^Last updated ?[：:]\s*(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})$/;

/** A chapter's title is this much larger than the body text, at least. */
const TITLE_SIZE = 1.2;

/** Lines of one title are at most so far apart, as a share of the font's height. */
const TITLE_LEADING = 2;

/** A chapter before its elements are read. */
export interface FlowChapter {
  group: TextLine[];
  title: TextLine[];
  updated: string;
  date: TextLine;
  elements: FlowElement[];
}

/** Splits the flow at the chapters' dates, each with its title right above it; what stands before the first is front matter. */
export function flowToChapters(flow: PdfFlow): { front: FlowElement[]; chapters: FlowChapter[] } {
  const front: FlowElement[] = [];
  const chapters: FlowChapter[] = [];
  let current = front;
  for (const element of flow.elements) {
    const updated = element.kind === 'line' ? UPDATED.exec(plainText(element.line))?.[1] : undefined;
    if (element.kind !== 'line' || updated === undefined) {
      current.push(element);
      continue;
    }
    const title = takeTitle(current, flow.typography.bodySize);
    const chapter = { ...splitTitle(title), updated, date: element.line, elements: [] };
    chapters.push(chapter);
    current = chapter.elements;
  }
  return { front, chapters };
}

/** Takes the large lines off the end of what was read so far. */
function takeTitle(elements: FlowElement[], bodySize: number): TextLine[] {
  const lines: TextLine[] = [];
  for (let last = elements[elements.length - 1]; last?.kind === 'line'; last = elements[elements.length - 1]) {
    const next = lines[0];
    if (last.line.size < bodySize * TITLE_SIZE || (next && next.page !== last.page)) break;
    lines.unshift(last.line);
    elements.pop();
  }
  return lines;
}

/** The title is the last lines of one size; a group's heading before it is set larger, or apart. */
function splitTitle(lines: readonly TextLine[]): { group: TextLine[]; title: TextLine[] } {
  let start = lines.length - 1;
  for (let line = lines[start]; start > 0 && line; line = lines[start]) {
    const above = lines[start - 1];
    if (!above || above.size !== line.size || above.y - line.y > line.size * TITLE_LEADING) break;
    start--;
  }
  return { group: lines.slice(0, Math.max(0, start)), title: lines.slice(Math.max(0, start)) };
}
