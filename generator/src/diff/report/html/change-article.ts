import type { Origin } from '@specloom/spec';
import type { Change } from '../../model.js';
import { adviceFor } from '../advice.js';
import { type Severity, severityOf } from '../severity.js';
import { definitionLines, unmatchedLines } from './definition-lines.js';
import { html, type Markup } from './markup.js';

/** Definitions of what a change is about, on both sides; undefined where a side has none. */
export interface Definitions {
  before: unknown;
  after: unknown;
}

/** Severities as the page calls them. */
export const SEVERITY_LABELS: Record<Severity, string> = {
  breaking: 'Breaking',
  warning: 'Please check',
  addition: 'New',
  patch: 'Patch',
  none: 'No effect',
};

/** One change, with what the filters look at as data attributes, and both definitions behind a disclosure. */
export function changeArticle(change: Change, definitions: Definitions, allowed: string | undefined): Markup {
  const severity = severityOf(change);
  const text = `${change.path} ${change.rule} ${change.message}`.toLowerCase();
  const advice = adviceFor(change);
  return html`<article class="${severity}" data-severity="${severity}" data-direction="${change.direction}" data-rule="${change.rule}" data-text="${text}">
<p><span class="label">${SEVERITY_LABELS[severity]}</span> <code>${change.path}</code></p>
<p>${change.message}${advice === undefined ? '' : ` ${advice}`}</p>
${allowed === undefined ? '' : html`<p><em>Allowed: ${allowed}</em></p>`}
<p class="meta"><span>${change.rule}</span><span>direction: ${change.direction}</span><span>types: ${change.types}</span><span>wire: ${change.wire}</span><span>bump: ${change.bump}</span><span>${change.fingerprint}</span></p>
${sides(change, definitions)}
</article>
`;
}

function sides(change: Change, { before, after }: Definitions): Markup | undefined {
  const [left, right] = [definitionLines(before), definitionLines(after)];
  if (left.length === 0 && right.length === 0) return undefined;
  return html`<details><summary>Both sides</summary><div class="sides">
<div>Old${place(change.from)}${definition(left, right)}</div>
<div>New${place(change.to)}${definition(right, left)}</div>
</div></details>`;
}

function place(origin: Origin | undefined): string {
  return origin ? `, page ${origin.page}, line ${origin.line}` : '';
}

function definition(lines: readonly string[], others: readonly string[]): Markup {
  if (lines.length === 0) return html`<pre>not there</pre>`;
  const unmatched = unmatchedLines(lines, others);
  return html`<pre>${lines.map((line, index) => (unmatched[index] ? html`<mark>${line}</mark>\n` : `${line}\n`))}</pre>`;
}
