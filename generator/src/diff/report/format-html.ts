import { createHash } from 'node:crypto';
import type { Change, DiffReport } from '../model.js';
import { countChanges } from './count-changes.js';
import { groupChanges } from './group-changes.js';
import { changeArticle, type Definitions, SEVERITY_LABELS } from './html/change-article.js';
import { html, Markup } from './html/markup.js';
import { SCRIPT } from './html/script.js';
import { STYLE } from './html/style.js';
import { SEVERITIES, severityOf } from './severity.js';

/** What the page shows beyond the report. */
export interface HtmlOptions {
  /** Definitions of what stands at a path, on both sides. */
  definitionsOf(path: string): Definitions;
  /** Reason by fingerprint of changes that a person allowed. */
  allowed: ReadonlyMap<string, string>;
}

const DIRECTIONS = ['input', 'output', 'both', 'none'] as const;

/**
 * The report as one page that needs nothing else: filters, and both definitions of each change. Its policy lets no other script
 * run and nothing be loaded, whatever the document holds; without a script, all changes are shown.
 */
export function formatHtml(report: DiffReport, options: HtmlOptions): string {
  const { from, to, changes } = report;
  const title = `${to.service} ${to.version}: ${from.label} → ${to.label}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<h1>${title}</h1>
<p>${summary(report)}</p>
${filters(changes)}
<main>
${groupChanges(changes).map(
  (group) => html`<section>
<h2>${group.name}</h2>
${group.changes.map((change) => changeArticle(change, options.definitionsOf(change.path), options.allowed.get(change.fingerprint)))}</section>
`,
)}</main>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.source;
}

function summary({ bump, changes }: DiffReport): string {
  return changes.length === 0 ? 'Nothing changed.' : `${countChanges(changes)}. The version step is ${bump}.`;
}

/** Hidden until the script runs, for it does nothing without. */
function filters(changes: readonly Change[]): Markup {
  const severities = SEVERITIES.filter((severity) => changes.some((change) => severityOf(change) === severity));
  const directions = DIRECTIONS.filter((direction) => changes.some((change) => change.direction === direction));
  const rules = [...new Set(changes.map((change) => change.rule))].toSorted();
  return html`<form hidden>
<label>Search <input type="search" name="text"></label>
<label>Rule <select name="rule"><option value="">all</option>${rules.map((rule) => html`<option>${rule}</option>`)}</select></label>
<fieldset aria-label="Severity">${severities.map((one) => checkbox('severity', one, SEVERITY_LABELS[one]))}</fieldset>
<fieldset aria-label="Direction">${directions.map((one) => checkbox('direction', one, one))}</fieldset>
<output><span id="shown">${changes.length}</span> of ${changes.length} shown</output>
</form>`;
}

function checkbox(name: string, value: string, label: string): Markup {
  return html`<label><input type="checkbox" name="${name}" value="${value}" checked> ${label}</label>`;
}

function policy(): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
}
