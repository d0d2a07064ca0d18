import { describe, expect, it } from 'vitest';
import { match } from './match.js';

const cases = [
  { given: ['ab', 'ba'], want: { added: '', removed: '', paired: 'aa bb' } },
  { given: ['ab', 'bc'], want: { added: 'c', removed: 'a', paired: 'bb' } },
  { given: ['aa', 'a'], want: { added: '', removed: 'a', paired: 'aa' } },
  { given: ['', 'aa'], want: { added: 'aa', removed: '', paired: '' } },
];

describe('match', () => {
  it.each(cases)('$given.0 and $given.1', ({ given: [before = '', after = ''], want }) => {
    const { added, removed, paired } = match([...before], [...after], (letter) => letter);
    expect({
      added: added.join(''),
      removed: removed.join(''),
      paired: paired.map((pair) => pair.before + pair.after).join(' '),
    }).toEqual(want);
  });
});
