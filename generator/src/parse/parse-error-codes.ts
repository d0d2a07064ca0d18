import type { ErrorCode } from '@specloom/spec';
import type { Table } from '../lex/block.js';
import { linesToMarkdown } from './lines-to-markdown.js';
import type { ParseContext } from './parse-context.js';

/**
 * Parses a table of error codes into a list. `path` names the list; a code that an earlier table of the same list gave is
 * reported.
 */
export function parseErrorCodes(table: Table, path: string, context: ParseContext): ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const row of table.rows) {
    const code = row.cells.name ?? '';
    context.ledger.claim('error code row', row.lines);
    if (context.trace.has(`${path}.${code}`)) {
      context.findings.add({
        rule: 'duplicate-row',
        severity: 'warning',
        message: `${path}.${code} is listed twice; the first row counts`,
        path: `${path}.${code}`,
        origins: [row.at],
      });
      continue;
    }
    codes.push({ code, description: linesToMarkdown(row.text), origin: row.at });
    context.trace.set(`${path}.${code}`, row.lines);
  }
  return codes;
}
