import { least, most } from '../../extremes.js';
import type { Block, PageLinks, Row } from '../block.js';
import type { ChapterKind } from '../lex-chapter.js';
import { boxLines, type CodeShape, isCode, isCodeLine } from './code-shape.js';
import { plainText } from './compose-text.js';
import { freeHeader } from './free-header.js';
import { readFreeTable } from './free-table.js';
import { rowsToTable } from './grids-to-table.js';
import { layoutOf } from './header-columns.js';
import { isHeading, isSameHeading } from './heading-lines.js';
import { joinHeading } from './join-pieces.js';
import type { FilledGrid } from './layout-page.js';
import { type CodePart, linesToCode } from './lines-to-code.js';
import { isBreak } from './measure-leading.js';
import type { FlowElement, PdfFlow } from './pdf-flow.js';
import { INDENT, isFull, PARAGRAPH_GAP, toProse } from './prose-lines.js';
import { EMPTY_ROW, type GridRow, type Room } from './stitch-grids.js';
import { TableBuilder } from './table-builder.js';
import type { TextLine } from './text-line.js';

const SECTION = /^\d+\. (.+)$/;

/** Sections of an action whose prose is a description. */
const DESCRIPTIVE = /^(?:API Description|Examples?)$/;

/** Such sentences of the template have paragraphs of their own. */
const OPENING =
  /^(?:Used by actions: |A maximum of \d|Domain name for API request: |We recommend you to use API Explorer)/;

const CODE_HEADING = /^(?:Input|Output) Example$/;

/** What the whole document tells about its parts. */
export interface ReaderContext {
  flow: PdfFlow;
  code: CodeShape;
  /** Names of the data types that the document links to. */
  types: ReadonlySet<string>;
}

/** The blocks of a chapter or of a section of it. */
export interface ReadBlocks {
  blocks: Block[];
  /** Addresses of the links in the name cells of its tables. */
  links: PageLinks[];
}

/** What the geometry of a section tells. */
export interface ReadSection extends ReadBlocks {
  /** Lines that stand in columns, as a table's do, although no table holds them. */
  loose: TextLine[];
}

/** Columns are at least so far apart, as a share of the font's height. */
const COLUMN_GAP = 2;

/** The items of a list are never indented so far, as a share of the font's height. */
const COLUMN_INDENT = 5;

/** Where the room for text outside the tables of a chapter begins and ends. */
export function roomOf(elements: readonly FlowElement[]): Room {
  const lines = elements.flatMap((element) => (element.kind === 'line' ? [element.line] : []));
  return {
    left: least(lines, ({ x }) => x),
    right: Math.max(
      0,
      most(lines, ({ right }) => right),
    ),
  };
}

/** Reads the elements of a section of a chapter into blocks. */
export class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly links: PageLinks[] = [];
  private section = '';
  private inCode = false;
  private at = 0;
  private readonly loose: TextLine[] = [];
  private stretchStart = 0;
  private stretchLines: TextLine[] = [];
  /** Index of the element that the last table without rules, or what was none, ends before. */
  private noTableBefore = 0;

  constructor(
    private readonly elements: readonly FlowElement[],
    private readonly kind: ChapterKind,
    private readonly room: Room,
    private readonly context: ReaderContext,
  ) {}

  read(): ReadSection {
    while (this.at < this.elements.length) {
      const element = this.elements[this.at];
      if (element?.kind === 'grid') this.readGrid(element.grid);
      else if (element?.kind === 'line') this.readLine(element.line);
    }
    return { blocks: this.blocks, links: this.links, loose: this.loose };
  }

  private readGrid(grid: FilledGrid): void {
    const box = boxLines(grid);
    if (box) {
      if (this.inCode || isCode(box, this.context.flow.typography)) this.readCodeBoxes();
      else {
        this.at++;
        this.addParagraphs(box, { left: least(box, ({ x }) => x), right: grid.grid.right });
      }
      return;
    }
    this.at++;
    const table = TableBuilder.start(grid, this.context.types);
    if (table === null) {
      this.addUnknownTable(grid);
      return;
    }
    for (let next = this.gridAt(this.at); next && table.add(next); next = this.gridAt(this.at)) this.at++;
    const { flow } = this.context;
    const built = table.build(layoutOf(table.columns, this.place()), flow);
    this.blocks.push(built.table);
    this.addLinks(built.rows, built.table.rows);
  }

  private readLine(line: TextLine): void {
    if (this.isHeading(line)) this.readHeading();
    else if (this.inCode) this.readFreeCode();
    else if (!this.readFreeTable()) this.readParagraph();
  }

  private readFreeTable(): boolean {
    const { flow, types } = this.context;
    if (this.at < this.noTableBefore) return false;
    const lines = this.stretch();
    const { table: free, next } = readFreeTable(lines, this.at - this.stretchStart, {
      leading: flow.leading.cell,
      linksOf: (page) => flow.links.get(page) ?? [],
      types,
      isEnd: (line) => this.isHeading(line),
    });
    // What was no table from its header on is none from a later header on either, and is not tried again.
    this.noTableBefore = this.stretchStart + next;
    if (free === null) return false;
    this.at = this.noTableBefore;
    const headers = free.headers.map((line) => ({ ...EMPTY_ROW, cells: [[line]] }));
    const table = rowsToTable(free.rows, headers, free.columns, layoutOf(free.columns, this.place()), types, flow);
    this.blocks.push(table);
    this.addLinks(free.rows, table.rows);
    return true;
  }

  private place(): 'input' | 'output' | 'types' | 'prose' {
    if (this.kind === 'types') return 'types';
    if (this.section === 'Input Parameters') return 'input';
    return this.section === 'Output Parameters' ? 'output' : 'prose';
  }

  private readHeading(): void {
    const lines: TextLine[] = [];
    for (let line = this.lineAt(this.at); line && this.isHeading(line); line = this.lineAt(this.at)) {
      const before = lines[lines.length - 1];
      if (before && !isSameHeading(before, line)) break;
      lines.push(line);
      this.at++;
    }
    const texts = lines.map(plainText);
    const text = joinHeading(texts);
    const section = SECTION.exec(text)?.[1];
    if (section !== undefined && this.kind === 'action') this.section = section;
    this.inCode = this.kind === 'action' && CODE_HEADING.test(text);
    const { book } = this.context.flow;
    this.blocks.push({
      kind: 'heading',
      text,
      lines: lines.map((line, index) => book.add(line, texts[index] ?? '', index === 0 ? PARAGRAPH_GAP : 0)),
    });
  }

  private readCodeBoxes(): void {
    const parts: CodePart[] = [];
    let before: FilledGrid | undefined;
    for (let grid = this.gridAt(this.at); grid; grid = this.gridAt(this.at)) {
      const lines = boxLines(grid);
      if (!lines) break;
      const cut =
        before && grid.page.index !== before.page.index && (this.inCode || before.grid.openBottom || grid.grid.openTop);
      if (before && !cut) break;
      parts.push({ lines, left: grid.grid.left, right: grid.grid.openRight ? null : grid.grid.right });
      before = grid;
      this.at++;
    }
    this.blocks.push(linesToCode(parts, this.context.code, this.context.flow));
  }

  private readFreeCode(): void {
    const lines: TextLine[] = [];
    for (let line = this.lineAt(this.at); line && !this.isHeading(line); line = this.lineAt(this.at)) {
      lines.push(line);
      this.at++;
    }
    this.addCode(lines);
  }

  private readParagraph(): void {
    const { typography, leading } = this.context.flow;
    const lines: TextLine[] = [];
    for (let line = this.lineAt(this.at); line && !this.isHeading(line); line = this.lineAt(this.at)) {
      const before = lines[lines.length - 1];
      if (before) {
        const code = isCodeLine(before, typography) && isCodeLine(line, typography);
        const broken =
          before.page === line.page
            ? isBreak(before, line, leading.prose)
            : !isFull(before, line, this.room.right, typography);
        if (broken && !code) break;
        if (before.page !== line.page && this.opensPage(before, line)) break;
      }
      lines.push(line);
      this.at++;
    }
    if (lines.every((line) => isCodeLine(line, typography))) {
      this.addCode(lines);
      return;
    }
    for (const line of lines) if (this.isInColumns(line)) this.loose.push(line);
    this.addParagraphs(lines, this.room);
  }

  private isInColumns({ runs, x, size }: TextLine): boolean {
    const isApart = (index: number): boolean => {
      const [before, run] = [runs[index - 1], runs[index]];
      return before !== undefined && run !== undefined && run.x - before.x - before.width > COLUMN_GAP * size;
    };
    return x - this.room.left > COLUMN_INDENT * size || runs.some((_, index) => isApart(index));
  }

  /** A table, a list or a sentence of the template that a page begins with is not the rest of a paragraph. */
  private opensPage(before: TextLine, line: TextLine): boolean {
    return (
      line.x - before.x > INDENT * line.size ||
      OPENING.test(plainText(line)) ||
      freeHeader(this.stretch(), this.at - this.stretchStart) !== null
    );
  }

  private addCode(lines: readonly TextLine[]): void {
    const pages = new Map<number, TextLine[]>();
    for (const line of lines) pages.set(line.page, [...(pages.get(line.page) ?? []), line]);
    const left = least(lines, ({ x }) => x);
    const parts = [...pages.values()].map((own) => ({ lines: own, left, right: null }));
    this.blocks.push(linesToCode(parts, { ...this.context.code, inset: 0 }, this.context.flow));
  }

  private addParagraphs(lines: readonly TextLine[], room: Room): void {
    const { flow } = this.context;
    const lists = this.kind === 'types' || (this.kind === 'action' && DESCRIPTIVE.test(this.section));
    const made = toProse(lines, { leading: flow.leading.prose, room, lists }, flow);
    if (made[0]) Object.assign(made[0], { gap: PARAGRAPH_GAP, wraps: false });
    for (const line of made) {
      const last = this.blocks[this.blocks.length - 1];
      if (line.gap === 0 && last?.kind === 'paragraph') last.lines.push(line);
      else this.blocks.push({ kind: 'paragraph', lines: [line] });
    }
  }

  /** A table that the template does not have is text, cell by cell. */
  private addUnknownTable({ cells }: FilledGrid): void {
    for (const row of cells) {
      const lines = row.flat();
      if (lines.length === 0) continue;
      const { book } = this.context.flow;
      this.blocks.push({ kind: 'paragraph', lines: lines.map((line) => book.add(line, plainText(line))) });
    }
  }

  private addLinks(rows: readonly GridRow[], made: readonly Row[]): void {
    made.forEach(({ at }, index) => {
      const url = rows[index]?.nameLinks[0]?.url;
      if (url === undefined) return;
      const last = this.links[this.links.length - 1];
      if (last?.page === at.page) last.urls.push(url);
      else this.links.push({ page: at.page, urls: [url] });
    });
  }

  private isHeading(line: TextLine): boolean {
    return isHeading(line, this.context.flow.typography);
  }

  /** The lines around the current one, up to the next grid. */
  private stretch(): readonly TextLine[] {
    if (this.at < this.stretchStart || this.at >= this.stretchStart + this.stretchLines.length) {
      this.stretchStart = this.at;
      this.stretchLines = [];
      for (let at = this.at, line = this.lineAt(at); line; line = this.lineAt(++at)) this.stretchLines.push(line);
    }
    return this.stretchLines;
  }

  private gridAt(index: number): FilledGrid | null {
    const element = this.elements[index];
    return element?.kind === 'grid' ? element.grid : null;
  }

  private lineAt(index: number): TextLine | null {
    const element = this.elements[index];
    return element?.kind === 'line' ? element.line : null;
  }
}
