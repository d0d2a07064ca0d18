import type { TextRun } from '../../extract/pdf/pdf-page.js';
import { least } from '../../extremes.js';
import type { Code } from '../block.js';
import type { CodeShape } from './code-shape.js';
import type { PdfFlow } from './pdf-flow.js';
import type { TextLine } from './text-line.js';

/** A part of a code block: the lines of one box, or of one page where there is none. */
export interface CodePart {
  lines: readonly TextLine[];
  /** Left border of the box, and the right one where it shows. */
  left: number | null;
  right: number | null;
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;

/** Printers end a full line up to so many letters early, where the next ones stay together. */
const EARLY = 2;

/** Outside its strings, JSON breaks lines after these. */
const JSON_BREAK = /[,{}[\]]$/;

/** `https://parcel.example.com/?Action=DescribeParcels`: each parameter has a line of its own. */
const QUERY = /^(?:(?:GET|POST) )?https?:\/\/[^ ]*\?/;

interface CodeLine {
  shape: TextLine;
  text: string;
  /** No further letter fits. */
  full: boolean;
  /** So few letters fit that the line may have been broken. */
  nearlyFull: boolean;
}

/**
 * Builds a code block, its hard wraps undone.
 *
 * A full line goes on in the next one; so does one that ends inside a string of JSON, because no string holds a line break.
 * In a query, each line that starts no parameter goes on with the one before.
 */
export function linesToCode(parts: readonly CodePart[], shape: CodeShape, flow: PdfFlow): Code {
  const lines = parts.flatMap((part) => part.lines.map((line) => codeLine(line, part, shape)));
  const inString = openStrings(lines);
  const query = QUERY.test(lines[0]?.text ?? '');
  const code: Code = { kind: 'code', text: [], lines: [], owners: [] };
  let page = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const inside = inString?.[index - 1];
    const goesOn = query
      ? !line.text.startsWith('&') && before?.nearlyFull === true
      : inside === true || (before?.full === true && !(inside === false && JSON_BREAK.test(before.text)));
    if (before && goesOn) {
      const glue = before.nearlyFull || WIDE.test(before.text.slice(-1)) || WIDE.test(line.text.charAt(0)) ? '' : ' ';
      code.text[code.text.length - 1] += glue + (before.nearlyFull ? line.text : line.text.trimStart());
    } else {
      code.text.push(line.text);
    }
    code.lines.push(flow.book.add(line.shape, line.text, 0, index > 0 && line.shape.page !== page));
    code.owners.push(code.text.length - 1);
    page = line.shape.page;
  });
  return code;
}

function codeLine(line: TextLine, part: CodePart, shape: CodeShape): CodeLine {
  const advance = advanceOf(line);
  const inset = shape.inset ?? 0;
  const start = part.left === null ? least(part.lines, ({ x }) => x) : part.left + inset;
  let text = '';
  let right = start;
  for (const run of line.runs) {
    const spaces = Math.max(0, Math.round((run.x - right) / advance));
    text += ' '.repeat(Math.min(spaces, 200)) + run.text;
    right = run.x + run.width;
  }
  const limit = part.right === null ? shape.limit : part.right - inset;
  const room = limit === null ? Number.POSITIVE_INFINITY : (limit - line.right) / advance;
  return { shape: line, text: text.trimEnd(), full: room < 1, nearlyFull: room < EARLY + 0.5 };
}

function advanceOf(line: TextLine): number {
  const longest = line.runs.reduce<TextRun | undefined>(
    (best, run) => (best === undefined || run.text.length > best.text.length ? run : best),
    undefined,
  );
  const advance = longest ? longest.width / longest.text.length : 0;
  return advance > 0 ? advance : line.size * 0.6;
}

/** For each line whether it ends inside a string of the JSON that begins with a brace; null where a string never ends. */
function openStrings(lines: readonly CodeLine[]): boolean[] | null {
  const start = lines.findIndex(({ text }) => text.trimStart().startsWith('{'));
  if (start < 0) return null;
  const open: boolean[] = [];
  let inside = false;
  let escaped = false;
  lines.forEach(({ text }, index) => {
    for (const char of index < start ? '' : text) {
      if (escaped) escaped = false;
      else if (inside && char === '\\') escaped = true;
      else if (char === '"') inside = !inside;
    }
    open.push(inside);
  });
  return inside ? null : open;
}
