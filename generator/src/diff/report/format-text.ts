import type { Origin } from '@specloom/spec';
import type { Colors } from 'picocolors/types.js';
import type { Change, DiffReport } from '../model.js';
import { printable } from '../text/printable.js';
import { countChanges } from './count-changes.js';
import { groupChanges } from './group-changes.js';
import { type Severity, severityOf } from './severity.js';

/** How a report is printed. */
export interface TextOptions {
  colors: Colors;
  /** Reason by fingerprint of changes that a person allowed. */
  allowed: ReadonlyMap<string, string>;
}

const LABELS: Record<Severity, string> = {
  breaking: 'breaking',
  warning: 'warning',
  addition: 'minor',
  patch: 'patch',
  none: 'none',
};
const LABEL_WIDTH = Math.max(...Object.values(LABELS).map((label) => label.length));

/** The report for a terminal: grouped by action and type, the worst first, each change with its fingerprint and its places. */
export function formatText(report: DiffReport, options: TextOptions): string {
  const { colors } = options;
  const groups = groupChanges(report.changes).map(({ name, changes }) => [
    '',
    colors.bold(printable(name)),
    ...changes.flatMap((change) => changeLines(change, options)),
  ]);
  return `${[...heading(report, colors), ...groups.flat()].join('\n')}\n`;
}

function heading({ from, to, bump, changes }: DiffReport, colors: Colors): string[] {
  const services = [from, to].map(({ service, version }) => `${service} ${version}`);
  const service = services[0] === services[1] ? services[0] : services.join(' to ');
  const sides = `${printable(from.label)} → ${printable(to.label)}`;
  const total = changes.length === 0 ? 'no changes' : `${countChanges(changes)}; the bump is ${bump}`;
  return [`${colors.bold(service ?? '')}  ${colors.dim(sides)}`, total];
}

function changeLines(change: Change, { colors, allowed }: TextOptions): string[] {
  const severity = severityOf(change);
  const paint = {
    breaking: colors.red,
    warning: colors.yellow,
    addition: colors.green,
    patch: colors.dim,
    none: colors.dim,
  };
  const label = paint[severity](LABELS[severity].padEnd(LABEL_WIDTH));
  const reason = allowed.get(change.fingerprint);
  const details = [change.rule, printable(change.path), placesText(change), change.fingerprint].filter(
    (part) => part !== '',
  );
  return [
    `  ${label}  ${change.message}`,
    colors.dim(`  ${' '.repeat(LABEL_WIDTH)}  ${details.join(' · ')}`),
    ...(reason === undefined ? [] : [colors.cyan(`  ${' '.repeat(LABEL_WIDTH)}  allowed: ${printable(reason)}`)]),
  ];
}

/** "page 7, line 120 → page 8, line 131". */
function placesText({ from, to }: Change): string {
  return [from, to].flatMap((origin) => (origin ? [placeText(origin)] : [])).join(' → ');
}

function placeText({ page, line }: Origin): string {
  return `page ${page}, line ${line}`;
}
