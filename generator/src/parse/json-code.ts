import type { Line } from '../extract/line.js';
import type { Code } from '../lex/block.js';
import type { ParseContext } from './parse-context.js';

/**
 * Parses the JSON object that a code block holds from logical line `from` on, and claims its lines.
 *
 * When it is not JSON, the finding names the line where it stops being so.
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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const line = failingLine(code, from, text, error);
    context.ledger.claim(`example ${what}`, lines);
    context.findings.add(
      {
        rule: 'example-not-json',
        severity: 'error',
        message: `${path}: the ${what} of the example is not JSON at "${excerpt(line?.text ?? '')}"; expected a JSON object`,
        path,
        origins: line ? [line.at] : [],
      },
      what,
    );
    return null;
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
  context.ledger.claim(`example ${what}`, lines);
  return value as Record<string, unknown>;
}

/** The document's line at which parsing failed, from the offset that the engine's message gives. */
function failingLine(code: Code, from: number, text: string, error: unknown): Line | undefined {
  const message = error instanceof Error ? error.message : '';
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
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
