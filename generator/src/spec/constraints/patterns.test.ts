import type { Constraints } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { PATTERNS } from './patterns.js';
import type { PhrasePattern, Stranger, Subject } from './phrase-pattern.js';

const subjectOf = ({ text, name = 'Field', kind = 'string', isList = false, siblings = [] }: Stranger): Subject => ({
  text,
  name,
  kind,
  isList,
  siblings: siblings.length === 0 ? [name] : siblings,
});

const readAll = (pattern: PhrasePattern, sample: Stranger): Constraints =>
  Object.assign({}, ...pattern.read(subjectOf(sample)).map(({ constraints }) => constraints));

describe.each(PATTERNS)('the pattern $name', (pattern) => {
  it.each(pattern.samples)('reads: $text', (sample) => {
    expect(sample.text).toMatch(pattern.cue);
    expect(readAll(pattern, sample)).toEqual(sample.want);
  });

  it.each(pattern.strangers)('reads nothing in: $text', (stranger) => {
    expect(readAll(pattern, stranger)).toEqual({});
  });

  it.each(pattern.samples)('tells where it read: $text', (sample) => {
    for (const { from, to } of pattern.read(subjectOf(sample))) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThan(to);
      expect(to).toBeLessThanOrEqual(sample.text.length);
    }
  });
});

describe('all patterns', () => {
  it('have names of their own', () => {
    expect(new Set(PATTERNS.map(({ name }) => name)).size).toBe(PATTERNS.length);
  });

  it.each(PATTERNS)('$name has samples and strangers', ({ samples, strangers }) => {
    expect(samples.length).toBeGreaterThan(0);
    expect(strangers.length).toBeGreaterThan(0);
  });
});
