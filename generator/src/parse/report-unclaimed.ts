import type { Line } from '../extract/line.js';
import type { ParseContext } from './parse-context.js';

/** Reports each of the lines that no rule has claimed. */
export function reportUnclaimed(lines: readonly Line[], context: ParseContext): void {
  for (const line of context.ledger.unclaimed(lines)) {
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
