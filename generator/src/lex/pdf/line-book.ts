import type { Origin } from '@specloom/spec';
import type { Line } from '../../extract/line.js';
import type { PageLayout } from './layout-page.js';
import type { TextLine } from './text-line.js';

/** Baselines closer than this are the same line of the page, in points. */
const SAME_BASELINE = 2;

/** Makes the lines of a document, gives them their places, and remembers them all. */
export class LineBook {
  /** All lines that were made. */
  readonly lines: Line[] = [];
  private readonly pages = new Map<number, { printed: number; baselines: number[] }>();

  /** @param printed numbers of the pages, in their order */
  constructor(layouts: readonly PageLayout[], printed: readonly number[]) {
    layouts.forEach((layout, index) => {
      const ys = [...layout.lines, ...layout.turned, ...layout.grids.flatMap(({ cells }) => cells.flat(2))].map(
        (line) => line.y,
      );
      this.pages.set(layout.page.index, { printed: printed[index] ?? layout.page.index, baselines: baselines(ys) });
    });
  }

  /** Makes a line of the document out of one of a page. `gap` is 0 where it goes on with the line before. */
  add(shape: TextLine, text: string, gap = 0, pageStart = false): Line {
    const line: Line = { text, at: this.placeOf(shape), gap, pageStart };
    this.lines.push(line);
    return line;
  }

  /** The printed page number and the line on the page. */
  placeOf(shape: TextLine): Origin {
    const { printed, baselines } = this.pages.get(shape.page) ?? { printed: shape.page, baselines: [] };
    return { page: printed, line: rank(baselines, shape.y) };
  }
}

/** Distinct baselines, from the top down. */
function baselines(ys: readonly number[]): number[] {
  const found: number[] = [];
  for (const y of [...ys].sort((a, b) => b - a)) {
    const last = found[found.length - 1];
    if (last === undefined || last - y > SAME_BASELINE) found.push(y);
  }
  return found;
}

/** Which line of the page a baseline is, from 1. */
function rank(baselines: readonly number[], y: number): number {
  let low = 0;
  let high = baselines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((baselines[middle] ?? 0) > y + SAME_BASELINE) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
