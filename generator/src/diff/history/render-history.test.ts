import { describe, expect, it } from 'vitest';
import { historySpec } from '../testing/history-spec.js';
import { parcelSpec } from '../testing/parcel-spec.js';
import { renderHistory } from './render-history.js';

const WANT = `# History of Parcel Post 2024-01-01

What the documentation says of its own releases, newest first. It names what changed and does not say from what to what.

## Release 5 (2025-01-01)

Restored action: \`FindParcels\`.

Restored data type: \`Parcel\`.

Changed data type:

- \`Query\`: new members \`Value\`

## Release 4 (2024-01-01)

Removed action: \`FindParcels\`.

Removed data types (2): \`Parcel\`, \`Seal\`.

## Release 3 (2023-01-01)

Removed action: \`BurnParcel\`.

Removed data type: \`Ash\`.

## Release 2 (2022-01-01)

Changed action:

- \`SendParcel\`: new input \`Speed\`; modified input \`Weight\`; new output \`Receipt\`

New data type: \`Address\`.

Changed data type:

- \`Parcel\`: new members \`From\`; modified members \`State\`

## Existing Release (2021-01-01)

Existing actions (3): \`SendParcel\`, \`FindParcels\`, \`BurnParcel\`.

Existing data types (4): \`Query\`, \`Parcel\`, \`Ash\`, \`Seal\`.
`;

describe('renderHistory', () => {
  it('tells what each release did', () => {
    expect(renderHistory(historySpec())).toBe(WANT);
  });

  it('tells of a document without releases', () => {
    expect(renderHistory(parcelSpec())).toBe(
      '# History of Parcel Post 2024-01-01\n\nThe documentation tells of no release.\n',
    );
  });

  it('keeps names and titles of a document from being markup', () => {
    const spec = historySpec();
    const [release] = spec.history;
    if (release)
      Object.assign(release, {
        name: '# [x](y)\n<b>',
        types: { ...release.types, changed: { Q: { newMembers: ['`a`'] } } },
      });
    expect(renderHistory(spec)).toContain('## \\# \\[x\\](y) \\<b\\> (2025-01-01)');
    expect(renderHistory(spec)).toContain('- `Q`: new members `` `a` ``');
  });
});
