import type { Finding } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { formatFindings } from './format-findings.js';

const finding: Finding = {
  rule: 'filter-name',
  severity: 'warning',
  message: 'No: 100% of\nthem\u001b[31m, all',
  origins: [
    { page: 3, line: 40 },
    { page: 9, line: 90 },
  ],
  id: 'abcdef012345',
};
const lost: Finding = { rule: 'missing-chapter', severity: 'note', message: 'Lost.', origins: [], id: '0' };
const result = { findings: [finding, lost], suppressed: [finding] };
const fileOf = (document: number | undefined) => (document === undefined ? 'a:b,c.txt' : `part-${document}.txt`);

describe('formatFindings', () => {
  it('prints lint.json', () => {
    const text = formatFindings(result, 'json', fileOf);
    expect(JSON.parse(text)).toEqual({ findings: [finding, lost] });
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('prints annotations that no message can break out of', () => {
    expect(formatFindings(result, 'github', fileOf).split('\n')).toEqual([
      '::warning file=a%3Ab%2Cc.txt,line=40,title=filter-name abcdef012345::No: 100%25 of%0Athem\u001b[31m, all (also line 90)',
      '::notice file=a%3Ab%2Cc.txt,title=missing-chapter 0::Lost.',
      '',
    ]);
  });

  it('prints a line for each finding, without control characters, and a summary', () => {
    const text = formatFindings(result, 'text', fileOf);
    expect(text).toContain('a:b,c.txt:40 (page 3)');
    expect(text).toContain('No: 100% of them [31m, all');
    expect(text).toContain('[also line 90 (page 9)]');
    expect(text).toContain('0 errors, 1 warning, 1 note; 1 suppressed');
    expect(text.split('\n')).toHaveLength(4);
  });

  it('names the document of an origin', () => {
    const second = { ...finding, origins: [{ page: 1, line: 2, document: 1 }] };
    expect(formatFindings({ findings: [second], suppressed: [] }, 'text', fileOf)).toContain('part-1.txt:2');
  });
});
