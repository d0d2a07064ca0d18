import { describe, expect, it } from 'vitest';
import { unreadPhrases } from './unread-phrases.js';

const read = (text: string, spans: { from: number; to: number }[] = []) =>
  unreadPhrases(text, spans).map(({ phrase }) => phrase);

describe('unreadPhrases', () => {
  it.each([
    ['Name of it. It takes up to 7 of them. More.', 'It takes up to 7 of them'],
    ['Size. Default value: as large as can be.', 'Default value: as large as can be'],
    ['The URL must start with `https`.', 'The URL must start with `https`'],
    ['Values: whatever the owner says', 'Values: whatever the owner says'],
  ])('finds one in: %s', (text, want) => {
    expect(read(text)).toEqual([want]);
  });

  it.each([
    'Number of CPU cores',
    'Note: This field may return `null`, indicating that no valid value was found.',
    'The value range varies by disk type.',
    'For example, at most 5 of them.',
  ])('finds none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves out what a pattern read', () => {
    const text = 'Retries. Range: 0 - 5. At most 9 a day.';
    expect(read(text, [{ from: 9, to: 21 }])).toEqual(['At most 9 a day']);
  });
});
