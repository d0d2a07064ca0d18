import type { LayoutId, Table } from '../block.js';
import { rowsToTable } from './grids-to-table.js';
import { type HeaderColumns, headerColumns } from './header-columns.js';
import type { FilledGrid } from './layout-page.js';
import type { PdfFlow } from './pdf-flow.js';
import { addLinks, appendRow, continues, type GridRow, gridRows, insetsOf, rowTitles } from './stitch-grids.js';

/** Collects the parts of a table, one for each page that it takes. */
export class TableBuilder {
  private readonly headers: GridRow[] = [];
  private readonly rows: GridRow[] = [];
  private last: FilledGrid;
  /** Distances of the columns' texts from their left borders, as far as the parts show them. */
  private insets: number[];

  private constructor(
    readonly columns: HeaderColumns,
    private readonly types: ReadonlySet<string>,
    first: FilledGrid,
  ) {
    this.last = first;
    this.insets = insetsOf(first);
    this.take(first);
  }

  /** Starts a table with a grid; null where its first row is no header that the template has. */
  static start(grid: FilledGrid, types: ReadonlySet<string>): TableBuilder | null {
    const [header] = gridRows(grid, []);
    const columns = header ? headerColumns(rowTitles(header)) : null;
    return columns === null ? null : new TableBuilder(columns, types, grid);
  }

  /** Adds a grid that follows with nothing between, on the next page; returns false where it is another table. */
  add(grid: FilledGrid): boolean {
    if (grid.grid.xs.length !== this.last.grid.xs.length || grid.page.index === this.last.page.index) return false;
    const [first] = gridRows(grid, []);
    const columns = first ? headerColumns(rowTitles(first)) : null;
    if (columns !== null && !sameRoles(columns, this.columns)) return false;
    this.last = grid;
    this.take(grid);
    return true;
  }

  build(layout: LayoutId, flow: PdfFlow): { table: Table; rows: readonly GridRow[] } {
    return { table: rowsToTable(this.rows, this.headers, this.columns, layout, this.types, flow), rows: this.rows };
  }

  private take(grid: FilledGrid): void {
    const found = insetsOf(grid);
    this.insets = this.insets.map((inset, column) => Math.min(inset, found[column] ?? inset));
    const rows = gridRows(grid, this.insets);
    addLinks(rows, grid, this.columns);
    let atTop = true;
    for (const row of rows) {
      if (row.cells.every((lines) => lines.length === 0)) {
        const before = this.rows[this.rows.length - 1];
        if (before && atTop) before.openBottom = row.openBottom;
        continue;
      }
      if (atTop && this.isHeader(row)) {
        this.headers.push(row);
        continue;
      }
      const before = this.rows[this.rows.length - 1];
      if (atTop && before && continues(before, row, this.columns.roles, this.types)) appendRow(before, row);
      else this.rows.push(row);
      atTop = false;
    }
  }

  /** A header, its repetition, or what of it a page end cut off: the second word of "Parameter Name". */
  private isHeader(row: GridRow): boolean {
    const titles = rowTitles(row);
    const columns = headerColumns(titles);
    if (columns !== null) return sameRoles(columns, this.columns);
    const header = this.headers[this.headers.length - 1];
    if (!header?.openBottom && !row.openTop) return false;
    return this.rows.length === 0 && titles.filter((title) => title !== '').every((title) => title === 'Name');
  }
}

function sameRoles(one: HeaderColumns, other: HeaderColumns): boolean {
  return one.kind === other.kind && one.roles.join() === other.roles.join();
}
