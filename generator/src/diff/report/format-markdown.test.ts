import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../diff-specs.js';
import { parcelSpec } from '../testing/parcel-spec.js';
import { sampleReport } from '../testing/sample-report.js';
import { formatMarkdown } from './format-markdown.js';

const WANT = `## parcel 2024-01-01: old.json → new.json

1 breaking change, 1 change to check, 3 additions, 4 small changes, 1 change without effect. The version step is **major**.

### Breaking changes

- \`SendParcel.input.Speed\`: Input parameter Speed of SendParcel was optional and is now required. Pass it in every call.

### Please check

- \`FindParcels\`: Action FindParcels was removed; it was: “Does it.”. Stop calling it; the method stays, marked as deprecated, and its calls are refused.

### New

- \`LoseParcel\`: Action LoseParcel was added: “\\</script\\>\\<img src=x onerror="alert(1)"\\>\\\\u001b\\[31m\\\`\\*::error::%0A”.
- \`SendParcel.errors\`: new error codes \`FailedOperation\`, \`LimitExceeded\`.

### Also changed

- \`Leaflet.Text\`: Member Text of Leaflet was removed; it was: optional string.
- \`SendParcel.input.Weight\`: Input parameter Weight of SendParcel was never null and is now nullable.

### Wording and examples

- \`Leaflet\`: description
- \`SendParcel\`: \`\` examples.</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A \`\`, \`examples.A letter\`
`;

describe('formatMarkdown', () => {
  it('writes what changed, from what to what, and what to do', () => {
    expect(formatMarkdown(sampleReport(), { allowed: new Map() })).toBe(WANT);
  });

  it('says why a change may pass, at the level that is asked for', () => {
    const allowed = new Map([
      ['1daec8b8001ef750', 'No one *finds* parcels.'],
      ['db918107d2a76d84', 'Known.'],
    ]);
    const text = formatMarkdown(sampleReport(), { allowed, level: 3 });
    expect(text).toContain('are refused. *Allowed: No one \\*finds\\* parcels.*\n');
    expect(text).toContain('`FailedOperation` *Allowed: Known.*, `LimitExceeded`.');
    expect(text.match(/^#+/gm)).toEqual(['###', '####', '####', '####', '####', '####']);
  });

  it('says that nothing changed', () => {
    const report = diffSpecs(parcelSpec(), parcelSpec(), { from: 'a', to: 'b' });
    expect(formatMarkdown(report, { allowed: new Map() })).toBe('## parcel 2024-01-01: a → b\n\nNothing changed.\n');
  });
});
