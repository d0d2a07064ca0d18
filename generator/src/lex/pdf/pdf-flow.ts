import type { Line } from '../../extract/line.js';
import type { PageLink, PdfContent } from '../../extract/pdf/pdf-page.js';
import { plainText } from './compose-text.js';
import { type Furniture, findFurniture, findWatermarks } from './find-furniture.js';
import { readTypography, type Typography } from './font-traits.js';
import { type FilledGrid, layoutPage, type PageLayout } from './layout-page.js';
import { LineBook } from './line-book.js';
import { type Leading, measureLeading } from './measure-leading.js';
import type { TextLine } from './text-line.js';

/** What a document shows, in reading order. */
export interface PdfFlow {
  elements: FlowElement[];
  book: LineBook;
  typography: Typography;
  leading: Leading;
  /** The product's title, as the pages print it. */
  title: string | null;
  /** Running headers and footers. */
  furniture: Line[];
  /** Printed numbers of the first and the last page. */
  pages: { first: number; last: number };
  /** Links by the index of their page. */
  links: ReadonlyMap<number, readonly PageLink[]>;
  /** Numbers of the pages, printed or counted, in their order. */
  numbers: number[];
}

/** A line outside all grids, or a grid, with its page's index and width. */
export type FlowElement =
  | { kind: 'line'; page: number; width: number; line: TextLine }
  | { kind: 'grid'; page: number; width: number; grid: FilledGrid };

/** Puts what the pages show into reading order, the running headers and footers aside. */
export function contentToFlow(content: PdfContent): PdfFlow {
  const typography = readTypography(content);
  const layouts = content.pages.map(layoutPage);
  const found = findFurniture(layouts);
  const printed = numberPages(layouts, found);
  const book = new LineBook(layouts, printed);
  const watermarks = findWatermarks(layouts);
  const furniture: Line[] = [];
  const elements: FlowElement[] = [];
  for (const layout of layouts) {
    const { index } = layout.page;
    const own = new Set(found.lines.get(index));
    for (const line of own) furniture.push(book.add(line, plainText(line)));
    for (const line of layout.turned) {
      const made = book.add(line, plainText(line));
      if (watermarks.has(made.text)) furniture.push(made);
    }
    elements.push(...elementsOf(layout, own));
  }
  return {
    elements,
    book,
    typography,
    leading: measureLeading(layouts, typography),
    title: found.title,
    furniture,
    links: new Map(content.pages.map(({ index, links }) => [index, links])),
    numbers: printed,
    pages: { first: printed[0] ?? 1, last: printed[printed.length - 1] ?? 1 },
  };
}

function elementsOf({ page, grids, lines }: PageLayout, furniture: ReadonlySet<TextLine>): FlowElement[] {
  const placed: { y: number; element: FlowElement }[] = [];
  for (const line of lines) {
    if (!furniture.has(line))
      placed.push({ y: line.y, element: { kind: 'line', page: page.index, width: page.width, line } });
  }
  for (const grid of grids)
    placed.push({ y: grid.grid.top, element: { kind: 'grid', page: page.index, width: page.width, grid } });
  return placed.sort((a, b) => b.y - a.y).map(({ element }) => element);
}

/** Printed numbers hold; pages without one are counted on from the one before, or back from the first one printed. */
function numberPages(layouts: readonly PageLayout[], { printed }: Furniture): number[] {
  const first = layouts.findIndex(({ page }) => printed.has(page.index));
  let next = first < 0 ? 1 : Math.max(1, (printed.get(layouts[first]?.page.index ?? 0) ?? 1) - first);
  return layouts.map(({ page }) => {
    const number = printed.get(page.index) ?? next;
    next = number + 1;
    return number;
  });
}
