import { parseDocument } from 'specloom';
import { describe, expect, test } from 'vitest';
import { documentText } from './batch-document.js';
import { type Position, positionsIn } from './document-positions.js';
import { seededRandom } from './random.js';

const PLACES = 300;
const FOREIGN = [
  'A stray sentence that nobody wrote here.',
  'Foreign words of another document',
  '@@ ## %% 12345 @@',
  'The quick brown fox jumps over the lazy dog',
];

const lines = documentText.split('\n');
const positions = positionsIn(lines);
const random = seededRandom(20_230_509);

function withForeignLine(position: Position, foreign: string): string {
  const copy = [...lines];
  // A chunk of its own, as every row, heading and list item of the text is.
  copy.splice(position.line, 0, '', foreign);
  return copy.join('\n');
}

describe('a foreign line', () => {
  test('has room in positions of every kind', () => {
    const kinds: Record<string, number> = {};
    for (const { kind } of positions) kinds[kind] = (kinds[kind] ?? 0) + 1;
    expect(Object.keys(kinds).sort()).toEqual(['example', 'heading', 'list', 'table']);
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(50);
  });

  test(`is reported in each of ${PLACES} places, with its page and line`, () => {
    const missed: string[] = [];
    for (let i = 0; i < PLACES; i++) {
      const kind = (['table', 'list', 'example', 'heading'] as const)[i % 4];
      const candidates = positions.filter((position) => position.kind === kind);
      const position = candidates[random(candidates.length)];
      const foreign = FOREIGN[random(FOREIGN.length)] ?? '';
      if (!position) throw new Error(`no position of kind ${kind}`);
      const at = position.line + 2;
      const { findings } = parseDocument(withForeignLine(position, foreign), { file: 'document.txt' });
      const reported = findings.some(
        (finding) =>
          finding.severity !== 'note' &&
          finding.origins.some((origin) => Math.abs(origin.line - at) <= 4 && origin.page > 0),
      );
      if (!reported) missed.push(`${kind} at line ${at}: ${foreign}`);
    }
    expect(missed).toEqual([]);
  });
});
