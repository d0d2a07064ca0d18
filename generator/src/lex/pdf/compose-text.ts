import type { TextRun } from '../../extract/pdf/pdf-page.js';
import type { Typography } from './font-traits.js';
import type { TextLine } from './text-line.js';

/** A gap wider than this share of the font's height is a space. */
const SPACE = 0.15;

/** Runs of code closer than this share of the font's height are one code with a space in it. */
const ONE_CODE = 0.85;

/** Delimits inline code, on both sides. */
const CODE = '\u00a0';

/** The text of a line without regard to its fonts. */
export function plainText(line: TextLine): string {
  let text = '';
  let before: TextRun | undefined;
  for (const run of line.runs) {
    text += before && isSpace(before, run, 0) && !text.endsWith(' ') ? ` ${run.text}` : run.text;
    before = run;
  }
  return text.trim();
}

/**
 * The texts of lines that follow each other, with inline code between no-break spaces.
 *
 * Code that its line was too short for goes on at the left edge of the next line; new code starts a padding farther right.
 *
 * @param left where the lines begin
 */
export function composeTexts(lines: readonly TextLine[], left: number, typography: Typography): string[] {
  const texts: string[] = [];
  let open = false;
  lines.forEach((line, index) => {
    let text = '';
    let before: TextRun | undefined;
    for (const run of line.runs) {
      const code = typography.fonts[run.font]?.mono === true;
      if (code && open && before && gapOf(before, run) < ONE_CODE * run.size) {
        text += isSpace(before, run, 0) ? ` ${run.text}` : run.text;
      } else if (code && open && !before) {
        text += run.text;
      } else {
        if (open) text += CODE;
        if (before && isSpace(before, run, paddings(open, code) * typography.codePadding)) text += ' ';
        text += code ? CODE + run.text : run.text;
        open = code;
      }
      before = run;
    }
    if (open && !goesOn(lines[index + 1], left, typography)) {
      text += CODE;
      open = false;
    }
    texts.push(text.replace(/ {2,}/g, ' ').replace(/^ +| +$/g, ''));
  });
  return texts;
}

function goesOn(next: TextLine | undefined, left: number, typography: Typography): boolean {
  const first = next?.runs[0];
  if (!first || typography.fonts[first.font]?.mono !== true) return false;
  return typography.codePadding === 0 || first.x - left < (typography.codePadding * first.size) / 2;
}

function paddings(before: boolean, after: boolean): number {
  return (before ? 1 : 0) + (after ? 1 : 0);
}

function isSpace(before: TextRun, run: TextRun, padding: number): boolean {
  const size = Math.max(before.size, run.size);
  return gapOf(before, run) > (padding + SPACE) * size;
}

function gapOf(before: TextRun, run: TextRun): number {
  return run.x - before.x - before.width;
}
