import { type Canvas, MARGIN } from './canvas.js';
import { drawLines, layOut, linesOnPage, SIZE } from './rich-text.js';

/** Draws a heading on lines of its own; a long one is wrapped. */
export function drawHeading(text: string, size: number, canvas: Canvas): void {
  if (canvas.y + size + 60 > canvas.bottom) canvas.newPage();
  canvas.y += size;
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && canvas.width(longer, 'bold', size) > canvas.right - canvas.left) {
      canvas.text(line, MARGIN, canvas.y, 'bold', size);
      canvas.y += size * 1.4;
      line = word;
    } else line = longer;
  }
  canvas.text(line, MARGIN, canvas.y, 'bold', size);
  canvas.y += 16;
}

/** Draws paragraphs of Markdown over the page's width. */
export function drawProse(markdown: string, canvas: Canvas): void {
  const lines = layOut(markdown, canvas.right - canvas.left, canvas);
  for (let rest = lines; rest.length > 0; ) {
    const start = rest[0]?.y ?? 0;
    const fits = rest.filter((line) => canvas.y + line.y - start + SIZE + 8 <= canvas.bottom).length;
    const count = linesOnPage(rest, fits, canvas.right - canvas.left, canvas);
    drawLines(
      rest.slice(0, count).map((line) => ({ ...line, y: line.y - start })),
      canvas.left,
      canvas.y + SIZE,
      canvas,
    );
    if (count === rest.length) canvas.y += (rest[count - 1]?.y ?? 0) - start;
    else canvas.newPage();
    rest = rest.slice(count);
  }
  canvas.y += SIZE + 13;
}

/** Draws lines that belong together without being a paragraph, such as a list of links. */
export function drawLinesOfText(
  texts: readonly string[],
  canvas: Canvas,
  urls: readonly (string | undefined)[] = [],
): void {
  texts.forEach((text, index) => {
    if (canvas.y + SIZE + 12 > canvas.bottom) canvas.newPage();
    canvas.text(text, canvas.left + 14, canvas.y + SIZE, 'regular', SIZE);
    const url = urls[index];
    if (url !== undefined && canvas.variant.links) canvas.link(canvas.left + 14, canvas.y + SIZE, 60, url);
    canvas.y += 15.75;
  });
  canvas.y += 12;
}
