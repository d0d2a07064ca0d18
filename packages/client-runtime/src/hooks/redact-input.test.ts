import { describe, expect, it } from 'vitest';
import { redactInput } from './redact-input.js';

function cyclic(): object {
  const value: Record<string, unknown> = { A: 1 };
  value.Self = value;
  return value;
}

describe('redactInput', () => {
  const cases: [name: string, given: unknown, want: unknown][] = [
    ['scalars', 7, 7],
    ['null', null, null],
    ['plain members', { A: 'x', B: [1, { C: true }] }, { A: 'x', B: [1, { C: true }] }],
    [
      'telling names',
      {
        Password: 'p',
        secretKey: 's',
        ClientToken: 't',
        Authorization: 'a',
        privateKey: 'k',
        UserData: 'u',
        Signature: 's',
      },
      {
        Password: '***',
        secretKey: '***',
        ClientToken: '***',
        Authorization: '***',
        privateKey: '***',
        UserData: '***',
        Signature: '***',
      },
    ],
    ['telling names in lists', { A: [{ Passwd: { x: 1 } }] }, { A: [{ Passwd: '***' }] }],
    ['bytes', { A: new Uint8Array(3) }, { A: '3 bytes' }],
    ['cycles', cyclic(), { A: 1, Self: '…' }],
  ];
  it.each(cases)('of %s', (_name, given, want) => {
    expect(redactInput(given)).toEqual(want);
  });
});
