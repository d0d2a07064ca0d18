import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PATTERNS } from './patterns.js';
import type { Subject } from './phrase-pattern.js';
import { MAX_TEXT, readConstraints } from './read-constraints.js';
import { readStateSentences } from './state-sentences.js';
import { unreadPhrases } from './unread-phrases.js';

const KINDS = ['string', 'integer', 'float', 'boolean', 'ref'] as const;

const subjectOf = (text: string, kind: Subject['kind'] = 'string', isList = false): Subject => ({
  text,
  name: 'A',
  kind,
  isList,
  siblings: ['A', 'B', '__proto__', 'constructor'],
});

/** Pieces that the patterns look for: any text of them is closer to a limit than noise is. */
const PIECES = fc.constantFrom(
  ...'Values: |`A`|, |and |or |"B"|“|A: b|- A: b\n|- `A` - String - Optional - x\n|\n\n|. |; |1|,000|0 - 5|[1, 9]|(|)'.split(
    '|',
  ),
  ...'Range: |up to 5|ten |tags|maximum value is |minimum: |default: |defaults to |in GB|unit: |characters|KB|the |A |B '.split(
    '|',
  ),
  ...'cannot be specified together with |one of |must be specified|only |is supported|such as |in the format of |a-xxx'.split(
    '|',
  ),
  ...'Base64-encoded|${A}|supports placeholders |Type: String|Required: No|in the A state|__proto__|constructor'.split(
    '|',
  ),
);

const texts = fc.array(PIECES, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('whatever a description says', () => {
  it('readings stay within the text, and the limits within the model', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...KINDS), fc.boolean(), (text, kind, isList) => {
        const subject = subjectOf(text, kind, isList);
        for (const { from, to } of PATTERNS.flatMap((pattern) => pattern.read(subject))) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
        const { constraints, limits } = readConstraints(subject);
        expect(limits.map((limit) => limit.kind)).toEqual(Object.keys(constraints));
        for (const [key, value] of Object.entries(constraints)) {
          if (/^(?:min|max)/.test(key)) expect(Number.isFinite(value)).toBe(true);
        }
        const { minimum = 0, maximum = minimum, minItems = 0, maxItems = minItems } = constraints;
        expect(minimum).toBeLessThanOrEqual(maximum);
        expect(minItems).toBeLessThanOrEqual(maxItems);
        for (const { from } of unreadPhrases(text, [])) expect(from).toBeLessThan(text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('reads no more than a text can reasonably have', () => {
    const text = `${'x'.repeat(MAX_TEXT)} Range: 0 - 5`;
    expect(readConstraints(subjectOf(text, 'integer')).constraints).toEqual({});
  });
});

/** Pieces that make a pattern start over and over again; a pattern that backtracks does not come to an end. */
const REPEATED = [
  ...'a |A |`|`A`, |"|- A: b\n|- A: b -C: |Values: |valid values: |1,111,|1-|0 - 5 |Range: 1 - |up to 1 a a a |maximum '.split(
    '|',
  ),
  ...'default: |A and |one of a |must be specified |cannot be specified together with a, |the a in the A or |Linux: `A` '.split(
    '|',
  ),
  ...'a-a-a-|Type: String |Required: No |a Filter by |a. |; |(|[1, |1 to 1 characters |A indicates |only `A` |each '.split(
    '|',
  ),
];

describe('a text of a thousand like pieces', () => {
  it.each(REPEATED)('%j comes to an end', (piece) => {
    const text = piece.repeat(Math.ceil(MAX_TEXT / piece.length));
    for (const kind of KINDS)
      expect(readConstraints(subjectOf(text, kind, true)).spans.length).toBeLessThan(text.length);
    expect(unreadPhrases(text, []).length).toBeLessThan(text.length);
    expect(readStateSentences(text, new Set(['a'])).length).toBeLessThan(text.length);
  });
});
