import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../diff-specs.js';
import { parcelSpec } from '../testing/parcel-spec.js';
import { HOSTILE, sampleReport } from '../testing/sample-report.js';
import { formatHtml } from './format-html.js';

const page = formatHtml(sampleReport(), {
  definitionsOf: (path) =>
    path === 'SendParcel.input.Speed'
      ? {
          before: { name: 'Speed', required: false },
          after: { name: 'Speed', required: true, note: HOSTILE, origin: 1 },
        }
      : { before: undefined, after: undefined },
  allowed: new Map([['1daec8b8001ef750', 'No one <finds> parcels.']]),
});

describe('formatHtml', () => {
  it('shows every change, with what the filters look at', () => {
    expect(page.match(/<article /g)).toHaveLength(sampleReport().changes.length);
    expect(page).toContain(
      '<article class="breaking" data-severity="breaking" data-direction="input" data-rule="parameter-became-required" data-text="sendparcel.input.speed ',
    );
    expect(page).toContain('<option>action-removed</option>');
    expect(page).toContain('<input type="checkbox" name="severity" value="warning" checked> Please check');
    expect(page).toContain('<em>Allowed: No one &lt;finds&gt; parcels.</em>');
  });

  it('shows both sides without places, and marks the lines that differ', () => {
    expect(page).toContain('<mark>  &quot;required&quot;: false</mark>');
    expect(page).toContain('<mark>  &quot;required&quot;: true,</mark>');
    expect(page).not.toContain('&quot;origin&quot;');
  });

  it('lets nothing of the document become markup', () => {
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/script/g)).toHaveLength(1);
    expect(page.includes(String.fromCharCode(27))).toBe(false);
  });

  it('allows its own script alone, and loads nothing', () => {
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-${hash}&#39;"`,
    );
    expect(page).not.toMatch(/(?:src|href)="/);
  });

  it('says that nothing changed', () => {
    const report = diffSpecs(parcelSpec(), parcelSpec(), { from: 'a', to: 'b' });
    const empty = formatHtml(report, { definitionsOf: () => ({ before: 1, after: 1 }), allowed: new Map() });
    expect(empty).toContain('<p>Nothing changed.</p>');
  });
});
