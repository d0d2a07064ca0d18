import type { Finding } from '@specloom/spec';
import pc from 'picocolors';
import { printable } from '../diff/text/printable.js';

/** One finding on one line: `document.txt:5196 (page 68): error unclaimed-line: No rule reads …`. */
export function formatFinding(document: string, finding: Finding, fatal: boolean): string {
  const [first, ...others] = finding.origins;
  const place = first ? `${document}:${first.line} (page ${first.page})` : document;
  const label = fatal ? pc.red('error') : finding.severity === 'note' ? pc.cyan('note') : pc.yellow('warning');
  const also = others.length === 0 ? '' : pc.dim(` [also line ${others.map((origin) => origin.line).join(', ')}]`);
  return `${pc.bold(printable(place))}: ${label} ${pc.dim(finding.rule)}: ${printable(finding.message)}${also}`;
}
