import type { Finding } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { CLEAN_DOCUMENT } from './lint/testing/clean-document.js';
import { findingsByExample, lintDocument, lintSpec } from './lint-documentation.js';
import { parseDocument } from './parse-document.js';
import { linesAt, textSha256 } from './spec/text-hash.js';

const parse = (text: string) => parseDocument(text, { file: 'document.txt' });
const lint = (text: string): Finding[] => lintDocument(parse(text)).findings;

/** The line of the text, counted from 1, that holds something. */
const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe('lintDocument', () => {
  it('finds nothing in a clean document', () => {
    expect(lint(CLEAN_DOCUMENT)).toEqual([]);
  });

  it.each([
    {
      rule: 'frequency-mismatch',
      given: ['Queries kettles 20', 'Queries kettles 30'],
      want: ['Queries kettles 30', 'A maximum of 20'],
    },
    { rule: 'example-range', given: ['"Litres": 2', '"Litres": 9'], want: ['"Litres": 9', 'Litres Integer'] },
    { rule: 'example-enum', given: ['"State": "HOT"', '"State": "WARM"'], want: ['"State": "WARM"', 'State String'] },
    { rule: 'example-range', given: ['&Limit=5', '&Limit=500'], want: ['&Limit=500', 'Limit No Integer'] },
    { rule: 'filter-name', given: ['0.Name=state', '0.Name=heat'], want: ['0.Name=heat', 'Filters.N No'] },
    { rule: 'unused-type', given: ['Array of Kettle List', 'Array of Filter List'], want: ['Kettle\n'] },
    {
      rule: 'unread-limit',
      given: ['Size in litres. Range: 1 - 5', 'Range: what fits, at most 5'],
      want: ['at most 5'],
    },
  ])('finds $rule where it is: $given.1', ({ rule, given: [before = '', after = ''], want }) => {
    const text = CLEAN_DOCUMENT.replace(before, after);
    expect(text).not.toBe(CLEAN_DOCUMENT);
    const found = lint(text).filter((finding) => finding.rule === rule);
    const places = want.map((part) =>
      part === 'Kettle\n' ? text.split('\n').lastIndexOf('Kettle') + 1 : lineOf(text, part),
    );
    expect(found.map(({ origins }) => origins.map(({ line }) => line))).toEqual([places]);
  });

  it('includes what the parser found, with its identifiers', () => {
    const text = CLEAN_DOCUMENT.replace('5. Developer Resources', '5. Developer Resources\n\nSome stray words.');
    const parsed = parse(text);
    expect(parsed.findings.map(({ rule }) => rule)).toContain('unclaimed-line');
    expect(lintDocument(parsed).findings).toEqual(expect.arrayContaining(parsed.findings));
  });

  it('gives a finding the same identifier wherever it moves', () => {
    const broken = CLEAN_DOCUMENT.replace('"Litres": 2', '"Litres": 9');
    const moved = broken.replace('Kettles are vessels that boil water.', 'Kettles are vessels.\n\nThey boil water.');
    const [before, after] = [lint(broken), lint(moved)];
    expect(before.map(({ id }) => id)).toEqual(after.map(({ id }) => id));
    expect(before[0]?.origins).not.toEqual(after[0]?.origins);
  });
});

describe('lintSpec', () => {
  it('finds in the spec what it finds in the document, under the same identifiers', () => {
    const broken = CLEAN_DOCUMENT.replace('"Litres": 2', '"Litres": 9').replace('0.Name=state', '0.Name=heat');
    const parsed = parse(broken);
    const ids = (findings: readonly Finding[]) => findings.map(({ id }) => id).sort();
    expect(ids(lintSpec(parsed.spec).findings)).toEqual(ids(lintDocument(parsed).findings));
  });
});

describe('suppressions', () => {
  const broken = CLEAN_DOCUMENT.replace('"Litres": 2', '"Litres": 9');
  const [finding] = lint(broken);
  const path = finding?.path ?? '';
  const hashOf = (text: string) => textSha256(linesAt(parse(text).trace, path) ?? []);
  const suppression = {
    suppress: finding?.id ?? '',
    reason: 'A kettle of that size was built.',
    textSha256: hashOf(broken),
  };

  it('take a finding out while the text is the same', () => {
    const { findings, suppressed } = lintDocument(parse(broken), [suppression]);
    expect(findings).toEqual([]);
    expect(suppressed).toEqual([finding]);
  });

  it('do not hold when the text has changed, and tell its new hash', () => {
    const changed = broken.replace('"TotalCount": 1', '"TotalCount": 7');
    const { findings, suppressed } = lintDocument(parse(changed), [suppression]);
    expect(findings.map(({ rule }) => rule)).toEqual(['suppression-outdated', 'example-range']);
    expect(findings[0]?.message).toContain(hashOf(changed));
    expect(suppressed).toEqual([]);
  });

  it('are reported when there is nothing left to suppress', () => {
    const { findings } = lintDocument(parse(CLEAN_DOCUMENT), [suppression]);
    expect(findings).toEqual([expect.objectContaining({ rule: 'suppression-outdated', severity: 'warning' })]);
  });

  it('hold by their identifier where there is no text', () => {
    const { spec } = parse(broken);
    expect(lintSpec(spec, [{ ...suppression, textSha256: '0'.repeat(64) }]).findings).toEqual([]);
    expect(lintSpec(parse(CLEAN_DOCUMENT).spec, [suppression]).findings).toEqual([]);
  });
});

describe('findingsByExample', () => {
  it('maps the path of an example to its findings', () => {
    const findings = lint(
      CLEAN_DOCUMENT.replace('"Litres": 2', '"Litres": 9').replace('Queries kettles 20', 'Queries kettles 30'),
    );
    const byExample = findingsByExample(findings);
    expect([...byExample.keys()]).toEqual(['DescribeKettles.examples.Querying hot kettles']);
    expect(byExample.get('DescribeKettles.examples.Querying hot kettles')?.map(({ rule }) => rule)).toEqual([
      'example-range',
    ]);
  });
});
