import type { TextRun } from '../../extract/pdf/pdf-page.js';

/** Runs of one line of text, in reading order. */
export interface TextLine {
  /** Index of the page, from 1. */
  page: number;
  runs: TextRun[];
  x: number;
  right: number;
  /** Baseline. */
  y: number;
  /** Height of its largest font. */
  size: number;
}

/** Runs whose baselines differ by less than this share of the font's height stand on one line. */
const SAME_LINE = 0.4;

/** Groups runs into lines, from the top down. */
export function runsToLines(runs: readonly TextRun[], page: number): TextLine[] {
  const lines: TextLine[] = [];
  const sorted = [...runs].sort((a, b) => b.y - a.y || a.x - b.x);
  for (const run of sorted) {
    const line = lines[lines.length - 1];
    if (line && line.y - run.y < Math.max(line.size, run.size) * SAME_LINE) {
      line.runs.push(run);
      line.x = Math.min(line.x, run.x);
      line.right = Math.max(line.right, run.x + run.width);
      line.size = Math.max(line.size, run.size);
    } else {
      lines.push({ page, runs: [run], x: run.x, right: run.x + run.width, y: run.y, size: run.size });
    }
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x);
  return lines;
}
