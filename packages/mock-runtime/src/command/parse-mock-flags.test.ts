import { describe, expect, test } from 'vitest';
import { parseMockFlags } from './parse-mock-flags.js';

const DEFAULTS = {
  ...{ help: false, port: 0, host: '127.0.0.1', auth: true },
  ...{ rates: 'documented', clock: 'real', randomSeed: 1 },
};

describe('parseMockFlags', () => {
  const cases: { given: string[]; want: object }[] = [
    { given: [], want: DEFAULTS },
    { given: ['--port', '9000', '--host', '0.0.0.0'], want: { ...DEFAULTS, port: 9000, host: '0.0.0.0' } },
    { given: ['--secret-id', 'I', '--secret-key=K'], want: { ...DEFAULTS, secretId: 'I', secretKey: 'K' } },
    {
      given: ['--no-auth', '--clock', 'fast', '--seed', 'examples'],
      want: { ...DEFAULTS, auth: false, clock: 'fast', seed: 'examples' },
    },
    { given: ['--rates', 'off', '--random-seed', '7'], want: { ...DEFAULTS, rates: 'off', randomSeed: 7 } },
    { given: ['--rates', '2.5'], want: { ...DEFAULTS, rates: 2.5 } },
    {
      given: ['--snapshot', 'a', '--settings', 'b', '--faults', 'c', '--replay', 'd', '--record', 'e'],
      want: { ...DEFAULTS, snapshot: 'a', settings: 'b', faults: 'c', replay: 'd', record: 'e' },
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
    { given: ['--rates', '0'], want: /^Found --rates 0: expected documented, off, or a number above 0\.$/ },
    { given: ['--rates', '-1'], want: /^[^\n]*--rates[^\n]*expected the options that --help lists\.$/ },
    { given: ['--random-seed', '1.5'], want: /^Found --random-seed 1\.5: expected a number from 0 to 4294967295\.$/ },
    { given: ['--secret-id', 'I'], want: /^Found --secret-id alone/ },
    { given: ['--secret-key', 'K'], want: /^Found --secret-key alone/ },
    { given: ['--token', 'T'], want: /^Found --token alone/ },
    { given: ['--colour'], want: /^[^\n]*--colour[^\n]*expected the options that --help lists\.$/ },
    { given: ['spec.json'], want: /^[^\n]*spec\.json[^\n]*expected the options that --help lists\.$/ },
  ];
  test.each(refused)('refuses $given', ({ given, want }) => {
    expect(() => parseMockFlags(given)).toThrow(want);
  });
});
