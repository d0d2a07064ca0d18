import { describe, expect, it } from 'vitest';
import { networkFailure } from './network-failure.js';

function nodeError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code} 127.0.0.1:1`), { code }) });
}

function loop(): Error {
  const error = new Error('loop');
  error.cause = error;
  return error;
}

describe('networkFailure', () => {
  const cases: [name: string, given: unknown, answered: boolean, delivery: string, reason: string][] = [
    [
      'a refused connection',
      nodeError('ECONNREFUSED'),
      false,
      'impossible',
      'fetch failed: connect ECONNREFUSED 127.0.0.1:1',
    ],
    ['an unknown name', nodeError('ENOTFOUND'), false, 'impossible', 'fetch failed: connect ENOTFOUND 127.0.0.1:1'],
    ['a connection reset', nodeError('ECONNRESET'), false, 'possible', 'fetch failed: connect ECONNRESET 127.0.0.1:1'],
    ['a refusal after an answer began', nodeError('ECONNREFUSED'), true, 'possible', 'fetch failed'],
    ['a code that the message lacks', Object.assign(new Error('no'), { code: 'EX' }), false, 'possible', 'EX no'],
    [
      'an error without a message',
      Object.assign(new Error(''), { code: 'ECONNREFUSED' }),
      false,
      'impossible',
      'ECONNREFUSED ',
    ],
    ['a browser', new TypeError('Failed to fetch'), false, 'possible', 'Failed to fetch'],
    ['a text', 'broken', false, 'possible', 'broken'],
    ['causes without end', loop(), false, 'possible', 'loop: loop: loop: loop'],
  ];
  it.each(cases)('of %s', (_name, given, answered, delivery, reason) => {
    expect(networkFailure(given, answered)).toMatchObject({ kind: 'network', delivery, cause: given });
    expect(networkFailure(given, answered)).toHaveProperty('reason', expect.stringContaining(reason));
  });
});
