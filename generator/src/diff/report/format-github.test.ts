import { describe, expect, it } from 'vitest';
import { sampleReport } from '../testing/sample-report.js';
import { formatGithub } from './format-github.js';

const lines = (allowed: ReadonlyMap<string, string>, file: string | undefined): string[] =>
  formatGithub(sampleReport(), { fileOf: () => file, allowed }).split('\n');

describe('formatGithub', () => {
  it('gives one command a line, the worst first, at its line of the new document', () => {
    const [first, second, third] = lines(new Map(), 'a,b:c.txt');
    expect([first, second, third]).toEqual([
      '::error file=a%2Cb%3Ac.txt,line=20,title=parameter-became-required at SendParcel.input.Speed::Input parameter Speed of SendParcel was optional and is now required.',
      '::warning title=action-removed at FindParcels::Action FindParcels was removed; it was: “Does it.”.',
      '::notice file=a%2Cb%3Ac.txt,line=1,title=action-added at LoseParcel::Action LoseParcel was added: “</script><img src=x onerror="alert(1)">\\u001b[31m`*::error::%250A”.',
    ]);
  });

  it('starts no other command, whatever the document holds', () => {
    const all = lines(new Map(), undefined);
    expect(all.filter((line) => !/^::(error|warning|notice) title=[^:,]+::/.test(line))).toEqual(['']);
    expect(all.at(-1)).toBe('');
  });

  it('makes an allowed change a notice', () => {
    expect(lines(new Map([['5373a437f9f0ff20', 'Agreed.']]), undefined)[0]).toBe(
      '::notice title=parameter-became-required at SendParcel.input.Speed::Input parameter Speed of SendParcel was optional and is now required.',
    );
  });
});
