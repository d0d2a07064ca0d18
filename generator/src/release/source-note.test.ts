import { describe, expect, it } from 'vitest';
import { edited } from '../diff/testing/edit-spec.js';
import { historySpec } from '../diff/testing/history-spec.js';
import { sourceNote } from './source-note.js';

const spec = edited((one) => {
  Object.assign(one, historySpec());
  one.source.documents = [{ file: 'document.txt', sha256: 'ab'.repeat(32), kind: 'text' }];
});
const SOURCE = { file: 'document.txt', bytes: 12_345 };

const NEW = `# Parcel Post API documentation 2024-01-01

| | |
| --- | --- |
| Title | Parcel Post API documentation 2024-01-01 |
| File | \`document.txt\`, 12,345 bytes |
| SHA-256 | \`${'ab'.repeat(32)}\` |
| Latest release described | Release 5, 2025-01-01 00:00:00 |
| Last updated | 2024-01-01 00:00:00 |

The document is its owner's, and is here as data: \`spec.json\` is made from it, and every origin points into it.
`;

describe('sourceNote', () => {
  it('tells of a new document', () => {
    expect(sourceNote(undefined, spec, SOURCE)).toBe(NEW);
  });

  it('is the same for the same document', () => {
    expect(sourceNote(NEW, spec, SOURCE)).toBe(NEW);
  });

  it('keeps what people wrote, and follows the file', () => {
    const written =
      '# Mine\n\n| Owner | Me & you |\n| SHA-256 | `old` |\n| File | `document.pdf`, 1 bytes |\n\nFound on a beach.\n';
    expect(sourceNote(written, spec, SOURCE)).toBe(
      `# Mine\n\n| Owner | Me & you |\n| SHA-256 | \`${'ab'.repeat(32)}\` |\n| File | \`document.txt\`, 12,345 bytes |\n\nFound on a beach.\n`,
    );
  });
});
