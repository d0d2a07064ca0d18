import type { Line } from '../extract/line.js';
import { trimSpaces } from '../trim-spaces.js';
import { inlineCode } from './inline-code.js';

/** `1. Log in to the console.` */
const NUMBERED = /^\d{1,2}[.)] \S/;
const BULLET = /^[-*•] [\S\u00a0]/;

/** `zone - String - Required: No - (Filter) Filter by availability zone.`, its name possibly code. */
const FILTER = /^\u00a0?[\w:./-]+\u00a0? - [A-Za-z]+ - /;

/** `·CMQ·: Tencent Cloud CMQ`, `·ALL· (default): every category`; · is U+00A0. */
const CODE_ITEM = /^\u00a0[^\u00a0]+\u00a0(?: \([^)]*\))?:/;

/** `LOCAL_BASIC: local disk` */
const VALUE_ITEM = /^[A-Z][A-Z0-9_.]+(?: \([^)]*\))?: \S/;

const NOTE = /^notes?: /i;

/** `Values: ·CMQ·, ·TDMQ_CMQ·`: such a line starts a paragraph, however full the line before is. */
const STATEMENT = /^(?:Valid values?|Values?|Value range|Default(?: value)?|Range|Unit): /;

/** `Filters.0.Name=zone`, `&Filters.0.Values.0=ap-guangzhou-1`: a query shown inside a description. */
const QUERY = /^&?[A-Za-z_][\w.]*=\S*$/;

/** Words after which no sentence ends. */
const CONNECTOR =
  /(?:[,(/]|-|\b(?:to|of|the|a|an|and|or|in|for|with|by|is|are|be|at|as|from|on|that|which|than|this|your|you|can|its|not|only|least|into|if|when|whether|including))$/i;

/** A line at least this wide, as a share of the widest, was broken because it was full. */
const FULL_SHARE = 0.85;

/** A paragraph, an item or a line of code, in the parts that its lines gave. */
interface Piece {
  kind: 'paragraph' | 'bullet' | 'numbered' | 'code';
  parts: string[];
}

/**
 * Reflows the lines of a cell, a description or a paragraph into Markdown.
 *
 * Hard wraps are undone; list items, notes and paragraphs are kept apart; inline code, which no-break spaces wrap, becomes
 * Markdown code. A blank line says little: loose list items are wrapped with one, and so are paragraphs apart.
 */
export function linesToMarkdown(lines: readonly Line[]): string {
  const width = widest(lines);
  const pieces: Piece[] = [];
  let before: Line | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const text = trimSpaces(line.text);
    const kind = isQueryLine(lines, i) ? 'code' : itemKind(line);
    const piece = pieces[pieces.length - 1];
    if (kind === 'code') {
      if (piece?.kind === 'code') piece.parts.push('\n', text);
      else pieces.push({ kind, parts: [text] });
    } else if (kind !== null) {
      pieces.push({ kind, parts: [kind === 'bullet' ? text.replace(/^[-*•] /, '') : text] });
    } else if (
      before === undefined ||
      piece === undefined ||
      piece.kind === 'code' ||
      !(line.wraps ?? continues(before, line, width))
    ) {
      pieces.push({ kind: 'paragraph', parts: [text] });
    } else {
      piece.parts.push(glue(piece.parts[piece.parts.length - 1] ?? ''), text);
    }
    before = line;
  }
  return render(pieces);
}

function itemKind({ text, wraps }: Line): 'bullet' | 'numbered' | null {
  if (NUMBERED.test(text)) return 'numbered';
  if (wraps === true) return null;
  if (BULLET.test(text) || FILTER.test(text) || CODE_ITEM.test(text) || VALUE_ITEM.test(text)) return 'bullet';
  return null;
}

function isQueryLine(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (!QUERY.test(text)) return false;
  if (text.startsWith('&')) return true;
  const next = lines[at + 1];
  return next?.text.startsWith('&') === true && QUERY.test(next.text);
}

function continues(before: Line, line: Line, width: number): boolean {
  if (NOTE.test(line.text)) return false;
  if (line.gap === 0 && !line.pageStart) return true;
  if (STATEMENT.test(line.text)) return false;
  const end = trimSpaces(before.text);
  const open = !/[.!?:;。：][”"')\u00a0]*$/.test(end);
  if (CONNECTOR.test(end) && !end.endsWith(' -')) return true;
  if (open && (line.gap > 1 ? /^[a-z]/ : /^[a-z(,.;)\u00a0]/).test(line.text)) return true;
  const full = end.length >= width * FULL_SHARE;
  if (line.pageStart) return full;
  return open && full && line.gap === 1;
}

/** Nothing stands between the halves of a word that was broken after a hyphen or a slash. */
function glue(text: string): string {
  return /[^\s-]-$|[^\s]\/$/.test(text) ? '' : ' ';
}

function widest(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) if (line.text.length > width) width = line.text.length;
  return width;
}

function render(pieces: readonly Piece[]): string {
  const out: string[] = [];
  let before: Piece['kind'] | undefined;
  for (const { kind: read, parts } of pieces) {
    const text = parts.join('');
    // An item's value and its colon may stand on different lines.
    const kind = read === 'paragraph' && CODE_ITEM.test(text) ? 'bullet' : read;
    if (before !== undefined) out.push(before === kind && kind !== 'paragraph' ? '\n' : '\n\n');
    if (kind === 'code') out.push('```\n', text, '\n```');
    else out.push(kind === 'bullet' ? '- ' : '', inlineCode(text));
    before = kind;
  }
  return out.join('');
}
