import type { Canvas } from './canvas.js';
import { drawLines, layOut, linesOnPage, type PlacedLine, SIZE } from './rich-text.js';

/** A cell: its Markdown, and where it links to. */
export interface RenderCell {
  text: string;
  url?: string;
}

/** Tables that are cut off are so much wider than the room for them: the template's own sentences, which facts are read from, still fit. */
const CLIPPED_WIDTH = 1.1;

const PADDING_X = 9;
const PADDING_Y = 8;

/** Height of a line's letters above its baseline, and below. */
const ASCENT = 9;
const DESCENT = 4;

/** Draws a table at the canvas's place; `shares` are the columns' shares of the width. */
export function drawTable(
  titles: readonly string[],
  rows: readonly (readonly RenderCell[])[],
  shares: readonly number[],
  canvas: Canvas,
): void {
  const xs = [canvas.left];
  const full = (canvas.right - canvas.left) * (canvas.variant.clipped ? CLIPPED_WIDTH : 1);
  for (const share of shares) xs.push((xs[xs.length - 1] ?? 0) + share * full);
  const header = titles.map((title) => ({ text: title }));
  if (canvas.y + 90 > canvas.bottom) canvas.newPage();
  drawRow(header, xs, canvas, true, () => {});
  const onPage = (): void => {
    if (canvas.variant.repeatHeaders) drawRow(header, xs, canvas, true, () => {});
  };
  for (const row of rows) drawRow(row, xs, canvas, false, onPage);
  canvas.y += 30;
}

function drawRow(
  cells: readonly RenderCell[],
  xs: readonly number[],
  canvas: Canvas,
  bold: boolean,
  onPage: () => void,
): void {
  const laid = cells.map((cell, column) => {
    const width = (xs[column + 1] ?? 0) - (xs[column] ?? 0) - 2 * PADDING_X;
    return layOut(cell.text, width, canvas, bold);
  });
  const height = Math.max(...laid.map(heightOf));
  const placed = laid.map((lines) => {
    const offset = canvas.variant.align === 'middle' ? (height - heightOf(lines)) / 2 : 0;
    return lines.map((line) => ({ ...line, y: line.y + offset }));
  });
  drawFragment(placed, cells, xs, height, false, canvas, onPage);
}

/** Draws what of a row fits on the page, and the rest on the next ones. */
function drawFragment(
  cells: readonly (readonly PlacedLine[])[],
  source: readonly RenderCell[],
  xs: readonly number[],
  height: number,
  continued: boolean,
  canvas: Canvas,
  onPage: () => void,
): void {
  const room = canvas.bottom - canvas.y - 2 * PADDING_Y;
  const fits = (line: PlacedLine): boolean => line.y + ASCENT + DESCENT <= room;
  if (height > room && !cells.some((lines) => lines.some(fits))) {
    canvas.newPage();
    onPage();
    drawFragment(cells, source, xs, height, continued, canvas, onPage);
    return;
  }
  const whole = height <= room;
  const counts = cells.map((lines, column) => {
    const width = (xs[column + 1] ?? 0) - (xs[column] ?? 0) - 2 * PADDING_X;
    return whole ? lines.length : linesOnPage(lines, lines.filter(fits).length, width, canvas);
  });
  const own = cells.map((lines, column) => lines.slice(0, counts[column]));
  const bottom = whole ? canvas.y + height + 2 * PADDING_Y : canvas.bottom;
  own.forEach((lines, column) => {
    const x = (xs[column] ?? 0) + PADDING_X;
    const room = (xs[column + 1] ?? 0) - PADDING_X - x;
    for (const line of lines) {
      const offset = canvas.variant.centred ? (room - widthOf(line, canvas)) / 2 : 0;
      drawLines([line], x + offset, canvas.y + PADDING_Y + ASCENT, canvas);
    }
    const url = source[column]?.url;
    if (url === undefined || !canvas.variant.links) return;
    for (const line of lines) {
      const [first] = line.runs;
      if (first) canvas.link(x + first.x, canvas.y + PADDING_Y + ASCENT + line.y, 20, url);
    }
  });
  const open = canvas.variant.openRows;
  drawBorders(xs, canvas.y, bottom, !continued || !open, whole || !open, canvas);
  if (whole) {
    canvas.y = bottom;
    return;
  }
  const rest = cells.map((lines, column) => lines.slice(counts[column]));
  const shift = Math.min(...rest.flat().map((line) => line.y));
  canvas.newPage();
  onPage();
  const moved = rest.map((lines) => lines.map((line) => ({ ...line, y: line.y - shift })));
  drawFragment(moved, source, xs, Math.max(...moved.map(heightOf)), true, canvas, onPage);
}

function drawBorders(
  xs: readonly number[],
  top: number,
  bottom: number,
  topRule: boolean,
  bottomRule: boolean,
  canvas: Canvas,
): void {
  xs.forEach((x, index) => {
    canvas.rule(x, top, x, bottom);
    const next = xs[index + 1];
    if (next === undefined) return;
    if (topRule) canvas.rule(x, top, next, top);
    if (bottomRule) canvas.rule(x, bottom, next, bottom);
  });
}

function widthOf({ runs }: PlacedLine, canvas: Canvas): number {
  const last = runs[runs.length - 1];
  return last === undefined ? 0 : last.x + canvas.width(last.text, last.font, SIZE);
}

function heightOf(lines: readonly PlacedLine[]): number {
  const last = lines[lines.length - 1];
  return last === undefined ? 0 : last.y + ASCENT + DESCENT;
}
