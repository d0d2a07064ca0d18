import type { Change, DiffReport } from '../model.js';
import { printable } from '../text/printable.js';
import { type Severity, severityOf, worstFirst } from './severity.js';

/** Where annotations point to. */
export interface GithubOptions {
  /** Path of the new document, from the repository's root, by the index of a source document; undefined where it has no lines. */
  fileOf(document: number): string | undefined;
  /** Fingerprints of changes that a person allowed: they are notices. */
  allowed: ReadonlyMap<string, string>;
}

const LEVELS: Record<Severity, 'error' | 'warning' | 'notice'> = {
  breaking: 'error',
  warning: 'warning',
  addition: 'notice',
  patch: 'notice',
  none: 'notice',
};

/** The report as workflow commands, which GitHub shows as annotations: one a line, the worst first. */
export function formatGithub(report: DiffReport, options: GithubOptions): string {
  return worstFirst(report.changes)
    .map((change) => `${annotation(change, options)}\n`)
    .join('');
}

function annotation(change: Change, { fileOf, allowed }: GithubOptions): string {
  const level = allowed.has(change.fingerprint) ? 'notice' : LEVELS[severityOf(change)];
  const file = change.to && fileOf(change.to.document ?? 0);
  const place = file && change.to ? [`file=${property(file)}`, `line=${change.to.line}`] : [];
  const title = `title=${property(`${change.rule} at ${change.path}`)}`;
  return `::${level} ${[...place, title].join(',')}::${data(change.message)}`;
}

function data(text: string): string {
  return printable(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
