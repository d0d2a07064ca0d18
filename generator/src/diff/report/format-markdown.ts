import type { DiffReport } from '../model.js';
import { escapeMarkdown } from '../text/markdown.js';
import { countChanges } from './count-changes.js';
import { changeItems, wordingItems } from './markdown-items.js';
import { type Severity, severityOf } from './severity.js';

/** How a report is written as Markdown. */
export interface MarkdownOptions {
  /** Reason by fingerprint of changes that a person allowed. */
  allowed: ReadonlyMap<string, string>;
  /** Level of the first heading; 2 by default. */
  level?: number;
}

/** Rules whose changes are only named, because no one reads the wording of hundreds of descriptions in a changelog. */
const WORDING: ReadonlySet<string> = new Set(['description-changed', 'example-changed']);

const SECTIONS: readonly { title: string; severities: readonly Severity[] }[] = [
  { title: 'Breaking changes', severities: ['breaking'] },
  { title: 'Please check', severities: ['warning'] },
  { title: 'New', severities: ['addition'] },
  { title: 'Also changed', severities: ['patch', 'none'] },
];

/** The report as a changelog: what changed, from what to what, and what to do; the worst first, wording last. */
export function formatMarkdown(report: DiffReport, { allowed, level = 2 }: MarkdownOptions): string {
  const heading = '#'.repeat(level);
  const { from, to, changes } = report;
  const title = `${heading} ${escapeMarkdown(`${to.service} ${to.version}: ${from.label} → ${to.label}`)}`;
  const told = changes.filter((change) => !WORDING.has(change.rule));
  const sections = SECTIONS.flatMap((section) => {
    const items = changeItems(
      told.filter((change) => section.severities.includes(severityOf(change))),
      allowed,
    );
    return items.length === 0 ? [] : [`${heading}# ${section.title}`, items.join('\n')];
  });
  const wording = wordingItems(changes.filter((change) => WORDING.has(change.rule)));
  if (wording.length > 0) sections.push(`${heading}# Wording and examples`, wording.join('\n'));
  return `${[title, summary(report), ...sections].join('\n\n')}\n`;
}

function summary({ bump, changes }: DiffReport): string {
  if (changes.length === 0) return 'Nothing changed.';
  return `${capitalized(countChanges(changes))}. The version step is **${bump}**.`;
}

function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
