import type { Canvas, FontUse } from './canvas.js';

/** Height of the body text, in points. */
export const SIZE = 10.5;

/** Distance of the lines of a paragraph, and of paragraphs, in points. */
export const LEADING = 15.75;
const PARAGRAPH = 23.25;

/** What a browser's style adds around inline code, as a share of the height. */
const PADDING = 0.68 * SIZE;
const INDENT = 14;

/** A run of one font in a line. */
export interface PlacedRun {
  text: string;
  x: number;
  font: FontUse;
}

/** A line of a cell or paragraph: its runs, and how far its baseline lies below the first one. */
export interface PlacedLine {
  runs: PlacedRun[];
  y: number;
  bullet: boolean;
  /** The line does not go on with the one before. */
  starts: boolean;
}

/** A piece that no line break may part, unless it is longer than a line. */
interface Word {
  text: string;
  font: FontUse;
  spaceBefore: boolean;
  /** Inline code begins with it. */
  opens: boolean;
}

/** Lays out the Markdown of a description in the given width. */
export function layOut(markdown: string, width: number, canvas: Canvas, bold = false): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let y = 0;
  let first = true;
  for (const block of markdown === '' ? [] : markdown.split('\n\n')) {
    const fenced = /^```\n([\s\S]*)\n```$/.exec(block)?.[1];
    const rows = (fenced ?? block).split('\n');
    rows.forEach((row, index) => {
      const bullet = fenced === undefined && row.startsWith('- ');
      if (!first) y += index === 0 ? PARAGRAPH : LEADING;
      first = false;
      const words = fenced === undefined ? toWords(bullet ? row.slice(2) : row, bold) : [plainWord(row)];
      for (const [number, runs] of wrap(words, width, bullet ? INDENT : 0, canvas).entries()) {
        if (number > 0) y += LEADING;
        lines.push({ runs, y, bullet: bullet && number === 0, starts: number === 0 });
      }
    });
  }
  return lines;
}

function plainWord(text: string): Word {
  return { text, font: 'regular', spaceBefore: false, opens: false };
}

/** Splits text into words; inline code stays together with its spaces only where a line holds it. */
function toWords(text: string, bold: boolean): Word[] {
  const words: Word[] = [];
  for (const part of text.matchAll(/(``?)(.+?)\1|[^`]+|`/g)) {
    const code = part[1] === undefined ? undefined : part[2];
    const pieces = (code ?? part[0]).split(' ');
    pieces.forEach((piece, index) => {
      if (piece === '' && code === undefined) return;
      const spaceBefore = index > 0 || (code !== undefined && /\s$/.test(text.slice(0, part.index)));
      words.push({
        text: piece,
        font: code === undefined ? (bold ? 'bold' : 'regular') : 'code',
        spaceBefore,
        opens: code !== undefined && index === 0,
      });
    });
  }
  return words;
}

function wrap(words: readonly Word[], width: number, indent: number, canvas: Canvas): PlacedRun[][] {
  const lines: PlacedRun[][] = [[]];
  let x = indent;
  let before: Word | undefined;
  let whole = '';
  for (const [index, word] of words.entries()) {
    let space = word.spaceBefore
      ? canvas.width(' ', word.font === 'code' && !word.opens ? 'code' : 'regular', SIZE)
      : 0;
    const { opens } = word;
    const closes = before?.font === 'code' && (opens || word.font !== 'code');
    let gap = (opens ? PADDING : 0) + (closes ? PADDING : 0);
    const need = widthWith(words, index, canvas);
    const fits = x + space + gap + need <= width;
    if (!fits && (lines.at(-1)?.length ?? 0) > 0 && (word.spaceBefore || opens)) {
      lines.push([]);
      x = opens ? PADDING : 0;
      space = 0;
      gap = 0;
      before = undefined;
    }
    let rest = word.text;
    let start = x + space + gap;
    // A word longer than the column is cut where the column ends.
    while (start + canvas.width(rest, word.font, SIZE) > width && rest.length > 1) {
      let cut = rest.length - 1;
      while (cut > 1 && start + canvas.width(rest.slice(0, cut), word.font, SIZE) > width) cut--;
      lines[lines.length - 1]?.push({ text: rest.slice(0, cut), x: start, font: word.font });
      rest = rest.slice(cut);
      lines.push([]);
      start = 0;
      before = undefined;
      space = 0;
    }
    const line = lines[lines.length - 1] ?? [];
    const last = line[line.length - 1];
    if (last && before?.font === word.font && gap === 0) {
      last.text += (space > 0 ? ' ' : '') + rest;
      x = last.x + canvas.width(last.text, word.font, SIZE);
    } else {
      line.push({ text: rest, x: start, font: word.font });
      x = start + canvas.width(rest, word.font, SIZE);
    }
    before = word;
    whole += word.text;
  }
  return whole === '' ? [] : lines;
}

/** Width of a word with what follows it directly: no line ends before a comma. */
function widthWith(words: readonly Word[], index: number, canvas: Canvas): number {
  let width = 0;
  for (let i = index; i < words.length; i++) {
    const word = words[i];
    if (!word || (i > index && word.spaceBefore)) break;
    width += canvas.width(word.text, word.font, SIZE);
    if (i > index && (word.opens || word.font !== words[i - 1]?.font)) width += PADDING;
  }
  return width;
}

/**
 * How many of the lines a page holds, when `fits` of them have room on it. Between two pages a reader sees the end of a
 * paragraph only where the next word would have had room on the last line: a page ends earlier where it has not.
 */
export function linesOnPage(lines: readonly PlacedLine[], fits: number, width: number, canvas: Canvas): number {
  let count = fits;
  while (count > 0 && count < lines.length) {
    const last = lines[count - 1]?.runs.at(-1);
    const next = lines[count];
    const word = next?.runs[0]?.text.split(' ', 1)[0] ?? '';
    if (!last || !next?.starts) break;
    const end = last.x + canvas.width(last.text, last.font, SIZE);
    if (end + canvas.width(`${word}  `, 'bold', SIZE) + SIZE <= width) break;
    count--;
  }
  return count;
}

/** Draws lines with the first baseline at `y`. */
export function drawLines(lines: readonly PlacedLine[], x: number, y: number, canvas: Canvas): void {
  for (const line of lines) {
    if (line.bullet) canvas.document.circle(x + 6, y + line.y - 3, 1.5).fill('black');
    for (const run of line.runs) canvas.text(run.text, x + run.x, y + line.y, run.font, SIZE);
  }
}
