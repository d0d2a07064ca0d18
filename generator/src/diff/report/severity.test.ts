import { describe, expect, it } from 'vitest';
import type { Change } from '../model.js';
import { severityOf, worstFirst } from './severity.js';

const change = (rule: string, direction: Change['direction'], bump: Change['bump']): Change => ({
  rule,
  path: 'A',
  direction,
  types: 'ok',
  wire: 'ok',
  bump,
  message: '',
  fingerprint: '',
});

const cases = [
  { given: change('output-removed', 'output', 'major'), want: 'breaking' },
  { given: change('action-removed', 'none', 'minor'), want: 'warning' },
  { given: change('enum-value-removed', 'input', 'minor'), want: 'warning' },
  { given: change('enum-value-removed', 'output', 'minor'), want: 'addition' },
  { given: change('action-added', 'none', 'minor'), want: 'addition' },
  { given: change('scalar-changed', 'input', 'patch'), want: 'patch' },
  { given: change('member-became-nullable', 'input', 'none'), want: 'none' },
  { given: change('a-rule-of-a-later-version', 'input', 'minor'), want: 'addition' },
  { given: change('toString', 'input', 'minor'), want: 'addition' },
];

describe('severityOf', () => {
  it.each(cases)('$given.rule ($given.direction) is $want', ({ given, want }) => {
    expect(severityOf(given)).toBe(want);
  });
});

describe('worstFirst', () => {
  it('keeps the order within a severity', () => {
    const changes = [
      change('action-added', 'none', 'minor'),
      change('output-removed', 'output', 'major'),
      change('type-added', 'none', 'minor'),
      change('default-changed', 'input', 'minor'),
    ];
    expect(worstFirst(changes).map(({ rule }) => rule)).toEqual([
      'output-removed',
      'default-changed',
      'action-added',
      'type-added',
    ]);
  });
});
