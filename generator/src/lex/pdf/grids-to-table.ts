import type { Line } from '../../extract/line.js';
import type { CellName, LayoutId, Row, Table } from '../block.js';
import { plainText } from './compose-text.js';
import type { ColumnRole, HeaderColumns } from './header-columns.js';
import { joinWords } from './join-pieces.js';
import type { PdfFlow } from './pdf-flow.js';
import { joinBrokenWords, toProse } from './prose-lines.js';
import type { GridRow } from './stitch-grids.js';
import type { TextLine } from './text-line.js';
import { typeOf } from './type-cell.js';

/** Builds a table of the document out of the rows of its grids. */
export function rowsToTable(
  rows: readonly GridRow[],
  headers: readonly GridRow[],
  columns: HeaderColumns,
  layout: LayoutId,
  types: ReadonlySet<string>,
  flow: PdfFlow,
): Table {
  const table: Table = { kind: 'table', layout, headers: [], rows: [], strays: [], suspects: [] };
  for (const header of headers)
    for (const line of header.cells.flat()) table.headers.push(flow.book.add(line, plainText(line)));
  for (const row of rows) {
    const built = toRow(row, columns.roles, types, flow);
    if (built.cells.name === undefined) table.strays.push(...built.lines);
    else table.rows.push(built);
  }
  return table;
}

function toRow(row: GridRow, roles: readonly ColumnRole[], types: ReadonlySet<string>, flow: PdfFlow): Row {
  const cells: Row['cells'] = {};
  const made: { shape: TextLine; line: Line }[] = [];
  let text: Line[] = [];
  roles.forEach((role, column) => {
    const shapes = row.cells[column] ?? [];
    if (role === 'text') {
      const room = row.rooms[column] ?? { left: 0, right: Number.POSITIVE_INFINITY };
      const lines = toProse(shapes, { leading: flow.leading.cell, room, lists: true }, flow);
      lines.forEach((line, index) => {
        const shape = shapes[index];
        if (shape) made.push({ shape, line });
      });
      text = joinBrokenWords(lines, shapes, room.right);
      return;
    }
    for (const shape of shapes) made.push({ shape, line: flow.book.add(shape, plainText(shape)) });
    const value = cellText(role, shapes, row, types);
    if (value !== '') cells[role] = value;
  });
  made.sort((a, b) => a.shape.page - b.shape.page || b.shape.y - a.shape.y || a.shape.x - b.shape.x);
  const lines = made.map(({ line }) => line);
  return { at: lines[0]?.at ?? { page: 1, line: 1 }, cells, text, lines };
}

function cellText(role: CellName, shapes: readonly TextLine[], row: GridRow, types: ReadonlySet<string>): string {
  const pieces = shapes.map(plainText);
  if (role === 'type') return typeOf(pieces, row.typeLinks, types);
  if (role === 'name' && !pieces.some((piece) => piece.includes(' '))) return pieces.join('');
  return role === 'required' || role === 'value' ? pieces.join('') : joinWords(pieces);
}
