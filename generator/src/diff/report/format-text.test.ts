import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../diff-specs.js';
import { parcelSpec } from '../testing/parcel-spec.js';
import { sampleReport } from '../testing/sample-report.js';
import { formatText } from './format-text.js';

const PLAIN = { colors: pc.createColors(false), allowed: new Map<string, string>() };

const WANT = `parcel 2024-01-01  old.json → new.json
1 breaking change, 1 change to check, 3 additions, 4 small changes, 1 change without effect; the bump is major

SendParcel
  breaking  Input parameter Speed of SendParcel was optional and is now required.
            parameter-became-required · SendParcel.input.Speed · page 1, line 1 → page 2, line 20 · 2201c5b4a0f4debb
  minor     Error code FailedOperation was added to SendParcel.
            error-code-added · SendParcel.errors.FailedOperation · page 1, line 1 · 3436e79eec6710d4
  minor     Error code LimitExceeded was added to SendParcel.
            error-code-added · SendParcel.errors.LimitExceeded · page 1, line 1 · 7a90ff7e17a72969
  patch     Example “</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A” of SendParcel was added.
            example-changed · SendParcel.examples.</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A · page 1, line 1 · ada6147810f0899e
  patch     Example “A letter” of SendParcel was removed.
            example-changed · SendParcel.examples.A letter · page 1, line 1 · 1f6f3c952cb790ab
  none      Input parameter Weight of SendParcel was never null and is now nullable.
            member-became-nullable · SendParcel.input.Weight · page 1, line 1 → page 1, line 1 · 4c76a0f3e848d96c

FindParcels
  warning   Action FindParcels was removed; it was: “Does it.”.
            action-removed · FindParcels · page 1, line 1 · 6998a67a2627ba70

LoseParcel
  minor     Action LoseParcel was added: “</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A”.
            action-added · LoseParcel · page 1, line 1 · 9845d83f1ab0854e

Leaflet
  patch     Data type Leaflet changed its description from “A thing.” to “A sheet.”.
            description-changed · Leaflet · page 1, line 1 → page 1, line 1 · 55e9d85d2d88b106
  patch     Member Text of Leaflet was removed; it was: optional string.
            member-removed · Leaflet.Text · page 1, line 1 · e6bf8d8a9f634d86
`;

describe('formatText', () => {
  it('groups by action and type, the worst first', () => {
    expect(formatText(sampleReport(), PLAIN)).toBe(WANT);
  });

  it('is the same with colours, but for the colours', () => {
    const colored = formatText(sampleReport(), { ...PLAIN, colors: pc.createColors(true) });
    const escaped = String.fromCharCode(27);
    expect(colored).toContain(`${escaped}[31mbreaking`);
    expect(
      colored
        .split(escaped)
        .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, '')))
        .join(''),
    ).toBe(WANT);
  });

  it('says why a change may pass', () => {
    const allowed = new Map([['6998a67a2627ba70', 'No one finds\nparcels.']]);
    expect(formatText(sampleReport(), { ...PLAIN, allowed })).toContain(
      '6998a67a2627ba70\n            allowed: No one finds parcels.\n',
    );
  });

  it('says that nothing changed', () => {
    const report = diffSpecs(parcelSpec(), parcelSpec(), { from: 'a', to: 'b' });
    expect(formatText(report, PLAIN)).toBe('parcel 2024-01-01  a → b\nno changes\n');
  });
});
