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
            parameter-became-required · SendParcel.input.Speed · page 1, line 1 → page 2, line 20 · 5373a437f9f0ff20
  minor     Error code FailedOperation was added to SendParcel.
            error-code-added · SendParcel.errors.FailedOperation · page 1, line 1 · db918107d2a76d84
  minor     Error code LimitExceeded was added to SendParcel.
            error-code-added · SendParcel.errors.LimitExceeded · page 1, line 1 · 6c2c3f676a905428
  patch     Example “</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A” of SendParcel was added.
            example-changed · SendParcel.examples.</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A · page 1, line 1 · ccb7dddd78b6d465
  patch     Example “A letter” of SendParcel was removed.
            example-changed · SendParcel.examples.A letter · page 1, line 1 · f9b7725e954977c6
  none      Input parameter Weight of SendParcel was never null and is now nullable.
            member-became-nullable · SendParcel.input.Weight · page 1, line 1 → page 1, line 1 · 194987a4421ecd47

FindParcels
  warning   Action FindParcels was removed; it was: “Does it.”.
            action-removed · FindParcels · page 1, line 1 · 1daec8b8001ef750

LoseParcel
  minor     Action LoseParcel was added: “</script><img src=x onerror="alert(1)">\\u001b[31m\`*::error::%0A”.
            action-added · LoseParcel · page 1, line 1 · 333514ca915a1996

Leaflet
  patch     Data type Leaflet changed its description from “A thing.” to “A sheet.”.
            description-changed · Leaflet · page 1, line 1 → page 1, line 1 · 3fa45f10d56c4e89
  patch     Member Text of Leaflet was removed; it was: optional string.
            member-removed · Leaflet.Text · page 1, line 1 · 28a75330dc16d5bf
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
    const allowed = new Map([['1daec8b8001ef750', 'No one finds\nparcels.']]);
    expect(formatText(sampleReport(), { ...PLAIN, allowed })).toContain(
      '1daec8b8001ef750\n            allowed: No one finds parcels.\n',
    );
  });

  it('says that nothing changed', () => {
    const report = diffSpecs(parcelSpec(), parcelSpec(), { from: 'a', to: 'b' });
    expect(formatText(report, PLAIN)).toBe('parcel 2024-01-01  a → b\nno changes\n');
  });
});
