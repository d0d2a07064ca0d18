import type { Finding } from '@specloom/spec';
import pc from 'picocolors';
import type { LintResult } from '../../lint-documentation.js';

/** How findings are printed. */
export const FORMATS = ['text', 'json', 'github'] as const;
/** A form in which findings are printed. */
export type LintFormat = (typeof FORMATS)[number];

/** Names the file that an origin is in, by its index. */
export type FileOf = (document: number | undefined) => string;

/** Prints the result of linting: for a person, as lint.json, or as annotations of GitHub's workflows. */
export function formatFindings(result: LintResult, format: LintFormat, fileOf: FileOf): string {
  if (format === 'json') return `${JSON.stringify({ findings: result.findings }, null, 2)}\n`;
  const line = format === 'github' ? githubLine : textLine;
  const lines = result.findings.map((finding) => line(finding, fileOf));
  return [...lines, ...(format === 'text' ? [summary(result)] : [])].map((text) => `${text}\n`).join('');
}

const COLOURS = { error: pc.red, warning: pc.yellow, note: pc.cyan };

/** `document.txt:10337 (page 151): warning filter-name [3fa2b1c0d4e5]: … [also line 10275 (page 149)]` */
function textLine({ rule, severity, message, origins, id }: Finding, fileOf: FileOf): string {
  const [first, ...others] = origins;
  const place = first ? `${fileOf(first.document)}:${first.line} (page ${first.page})` : fileOf(undefined);
  const also =
    others.length === 0
      ? ''
      : pc.dim(` [also line ${others.map(({ line, page }) => `${line} (page ${page})`).join(', ')}]`);
  return `${pc.bold(place)}: ${COLOURS[severity](severity)} ${pc.dim(`${rule} [${id}]`)}: ${printable(message)}${also}`;
}

/** `::warning file=document.txt,line=10337,title=filter-name::…` */
function githubLine({ rule, severity, message, origins, id }: Finding, fileOf: FileOf): string {
  const [first] = origins;
  const properties = [
    `file=${escapeProperty(fileOf(first?.document))}`,
    ...(first ? [`line=${first.line}`] : []),
    `title=${escapeProperty(`${rule} ${id}`)}`,
  ];
  const others = origins.slice(1).map(({ line }) => line);
  const also = others.length === 0 ? '' : ` (also line ${others.join(', ')})`;
  return `::${severity === 'note' ? 'notice' : severity} ${properties.join(',')}::${escapeData(`${message}${also}`)}`;
}

function summary({ findings, suppressed }: LintResult): string {
  const counts = (['error', 'warning', 'note'] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${count} ${severity}${count === 1 ? '' : 's'}`;
  });
  return pc.bold(`${counts.join(', ')}${suppressed.length > 0 ? `; ${suppressed.length} suppressed` : ''}`);
}

/** Messages quote the document: no control character in one may reach the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
