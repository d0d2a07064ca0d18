import type { Line } from '../extract/line.js';
import type { Code } from '../lex/block.js';
import type { ParseContext } from './parse-context.js';
import { repairJson } from './repair-json.js';

/**
 * Parses the JSON object that a code block holds from logical line `from` on, and claims its lines.
 *
 * Where commas are wrong, it is read as it was meant; anything else that is not JSON is a finding that names the line.
 */
export function parseJsonCode(
  code: Code,
  from: number,
  path: string,
  what: 'input' | 'output',
  context: ParseContext,
): Record<string, unknown> | null {
  const text = code.text.slice(from).join('\n');
  const lines = code.lines.filter((_, i) => (code.owners[i] ?? 0) >= from);
  context.ledger.claim(`example ${what}`, lines);
  let value: unknown;
  try {
    value = parseShallow(text);
  } catch {
    const tooDeep = depthOffset(text);
    const { value: meant, offset } = tooDeep === null ? repairJson(text) : { value: undefined, offset: tooDeep };
    const line = lineAt(code, from, text, offset);
    const place = excerpt(line?.text ?? '');
    context.findings.add(
      {
        rule: meant === undefined ? 'example-not-json' : 'example-json-comma',
        severity: meant === undefined ? 'error' : 'warning',
        message:
          meant === undefined
            ? `${path}: the ${what} of the example is not JSON at "${place}"; expected a JSON object`
            : `${path}: a comma is missing or stands too much in the ${what} of the example, before "${place}"; it is read as if it were right`,
        path,
        origins: line ? [line.at] : [],
      },
      what,
    );
    if (meant === undefined) return null;
    value = meant;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    context.findings.add(
      {
        rule: 'example-not-json',
        severity: 'error',
        message: `${path}: the ${what} of the example is a JSON ${Array.isArray(value) ? 'list' : typeof value}; expected an object`,
        path,
        origins: lines[0] ? [lines[0].at] : [],
      },
      what,
    );
    return null;
  }
  return value as Record<string, unknown>;
}

/** Answers nest a few levels; whoever walks them later must not run out of stack. */
const MAX_DEPTH = 100;

function parseShallow(text: string): unknown {
  if (depthOffset(text) !== null) throw new RangeError('nested too deep');
  return JSON.parse(text);
}

/** Offset at which brackets, wherever they stand, are nested deeper than any answer; null where they are not. */
function depthOffset(text: string): number | null {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x5b || char === 0x7b) {
      if (++depth > MAX_DEPTH) return i;
    } else if (char === 0x5d || char === 0x7d) depth--;
  }
  return null;
}

/** The line of the document that holds an offset of a code block's text. */
function lineAt(code: Code, from: number, text: string, offset: number): Line | undefined {
  const before = text.slice(0, offset);
  const logical = from + before.split('\n').length - 1;
  let rest = before.length - (before.lastIndexOf('\n') + 1);
  let last: Line | undefined;
  for (let i = 0; i < code.lines.length; i++) {
    if (code.owners[i] !== logical) continue;
    last = code.lines[i];
    rest -= last?.text.length ?? 0;
    if (rest < 0) break;
  }
  return last ?? code.lines[code.lines.length - 1];
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
