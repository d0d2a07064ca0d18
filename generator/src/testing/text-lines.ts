import type { Line } from '../extract/line.js';

/**
 * The lines of a text, as the extraction would give them: blank lines become gaps, and a line that starts with a space
 * opens a page. A middle dot stands for the no-break space.
 */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let page = 1;
  text.split('\n').forEach((raw, i) => {
    if (raw.trim() === '') {
      gap++;
      return;
    }
    const pageStart = raw.startsWith(' ') || lines.length === 0;
    if (raw.startsWith(' ')) page++;
    lines.push({
      text: raw.replace(/^ /, '').replaceAll('·', '\u00a0'),
      at: { page, line: i + 1 },
      gap: pageStart ? 0 : gap,
      pageStart,
    });
    gap = 0;
  });
  return lines;
}
