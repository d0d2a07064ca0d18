import type { Canvas } from './canvas.js';

const CODE_SIZE = 9;
const CODE_LEADING = 13;
const INSET = 12;

/** Letters of Courier have this share of the height for their width. */
const ADVANCE = 0.6 * CODE_SIZE;

/** Draws a box of code, its lines wrapped wherever they are full; the box goes on over page ends. */
export function drawCode(text: string, canvas: Canvas): void {
  const { codeColumns } = canvas.variant;
  const right = canvas.left + 2 * INSET + codeColumns * ADVANCE;
  const lines = text.split('\n').flatMap((line) => wrapCode(line, codeColumns));
  if (canvas.y + 60 > canvas.bottom) canvas.newPage();
  let top = canvas.y;
  let y = top + INSET + CODE_SIZE;
  let opened = false;
  const close = (bottom: number, last: boolean): void => {
    canvas.rule(canvas.left, top, canvas.left, bottom);
    canvas.rule(right, top, right, bottom);
    if (!opened) canvas.rule(canvas.left, top, right, top);
    if (last) canvas.rule(canvas.left, bottom, right, bottom);
  };
  for (const line of lines) {
    if (y + INSET > canvas.bottom) {
      close(canvas.bottom, false);
      canvas.newPage();
      opened = true;
      top = canvas.y;
      y = top + CODE_SIZE + 2;
    }
    const indent = line.length - line.trimStart().length;
    if (line.trim() !== '') {
      canvas.text(line.trim(), canvas.left + INSET + indent * ADVANCE, y, 'code', CODE_SIZE);
    }
    y += CODE_LEADING;
  }
  close(y, true);
  canvas.y = y + 24;
}

/** Cuts a line where it is full, one letter earlier where a space would end it unseen. */
function wrapCode(line: string, columns: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > columns) {
    let end = columns;
    while (end > 1 && rest[end - 1] === ' ') end--;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...lines, rest];
}
