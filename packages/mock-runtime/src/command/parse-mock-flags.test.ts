import { describe, expect, test } from 'vitest';
import { parseMockFlags } from './parse-mock-flags.js';

const DEFAULTS = { help: false, port: 0, host: '127.0.0.1', auth: true, clock: 'real' };

describe('parseMockFlags', () => {
  const cases: { given: string[]; want: object }[] = [
    { given: [], want: DEFAULTS },
    { given: ['--port', '9000', '--host', '0.0.0.0'], want: { ...DEFAULTS, port: 9000, host: '0.0.0.0' } },
    { given: ['--secret-id', 'I', '--secret-key=K'], want: { ...DEFAULTS, secretId: 'I', secretKey: 'K' } },
    {
      given: ['--no-auth', '--clock', 'fast', '--seed', 'examples'],
      want: { ...DEFAULTS, auth: false, clock: 'fast', seed: 'examples' },
    },
    { given: ['-h'], want: { ...DEFAULTS, help: true } },
  ];
  test.each(cases)('reads $given', ({ given, want }) => {
    expect(parseMockFlags(given)).toEqual(want);
  });

  const refused: { given: string[]; want: RegExp }[] = [
    { given: ['--port', '65536'], want: /^Found --port 65536: expected a number from 0 to 65535\.$/ },
    { given: ['--port', '-1'], want: /^[^\n]*--port[^\n]*expected the options that --help lists\.$/ },
    { given: ['--clock', 'slow'], want: /^Found --clock slow: expected one of real, fast, manual\.$/ },
    { given: ['--secret-id', 'I'], want: /^Found --secret-id alone/ },
    { given: ['--secret-key', 'K'], want: /^Found --secret-key alone/ },
    { given: ['--colour'], want: /^[^\n]*--colour[^\n]*expected the options that --help lists\.$/ },
    { given: ['spec.json'], want: /^[^\n]*spec\.json[^\n]*expected the options that --help lists\.$/ },
  ];
  test.each(refused)('refuses $given', ({ given, want }) => {
    expect(() => parseMockFlags(given)).toThrow(want);
  });
});
