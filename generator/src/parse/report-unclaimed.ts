import { DocumentError } from '../document-error.js';
import type { Line } from '../extract/line.js';
import type { ParseContext } from './parse-context.js';

/** A document of the template has none; with more than this many lines that no rule reads, it is another kind of document. */
const MAX_UNCLAIMED = 20_000;

/**
 * Reports each of the lines that no rule has claimed.
 *
 * @throws DocumentError when there are so many that the document is of another kind.
 */
export function reportUnclaimed(lines: readonly Line[], context: ParseContext): void {
  const unclaimed = context.ledger.unclaimed(lines);
  if (unclaimed.length > MAX_UNCLAIMED) {
    const at = unclaimed[0]?.at;
    throw new DocumentError(
      `found ${unclaimed.length} lines that no rule reads, the first on page ${at?.page}, line ${at?.line}; expected an API document of Tencent Cloud`,
    );
  }
  for (const line of unclaimed) {
    const text = line.text.trim();
    context.findings.add(
      {
        rule: 'unclaimed-line',
        severity: 'warning',
        message: `No rule reads the line "${text.length > 80 ? `${text.slice(0, 77)}...` : text}"`,
        origins: [line.at],
      },
      text,
    );
  }
}
