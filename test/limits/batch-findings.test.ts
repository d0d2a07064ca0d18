import { readFileSync } from 'node:fs';
import type { Finding } from '@specloom/spec';
import { findingsByExample, lintDocument, parseDocument } from 'specloom';
import { expect, test } from 'vitest';
import { documentText } from '../pipeline/batch-document.js';

const { findings } = lintDocument(parseDocument(documentText, { file: 'document.txt' }));
const lines = documentText.split('\n');

/**
 * What contradicts itself in the document of Batch Compute, read by a person at the given line; the lists of users that lack one,
 * and the notes that stand twice, are held by the tests below.
 */
const FOUND: [rule: string, line: number][] = [
  ['markup-left', 393],
  ['truncated-text', 865],
  ['truncated-text', 874],
  ['truncated-text', 883],
  ['truncated-text', 891],
  ['truncated-text', 905],
  ['common-codes-differ', 5111],
  ['error-code-descriptions', 5352],
  ['error-code-descriptions', 7001],
  ['example-enum', 7138],
  ['example-group', 7213],
  ['example-group', 7213],
  ['example-group', 7243],
  ['example-group', 7243],
  ['example-length', 7246],
  ['example-enum', 7249],
  ['example-enum', 7370],
  ['example-enum', 7494],
  ['sibling-type', 7775],
  ['sibling-nullability', 8014],
  ['sibling-nullability', 8026],
  ['sibling-nullability', 8031],
  ['sibling-nullability', 8036],
  ['sibling-nullability', 8041],
  ['example-disagrees', 8066],
  ['example-enum', 8164],
  ['example-type', 8237],
  ['error-code-descriptions', 8979],
  ['error-code-descriptions', 8994],
  ['error-code-descriptions', 9023],
  ['misplaced-description', 9062],
  ['example-type', 9557],
  ['example-type', 9578],
  ['example-type', 9599],
  ['markup-left', 9746],
  ['sibling-nullability', 9889],
  ['filter-name', 10337],
  ['removed-action', 10761],
  ['undefined-type', 10769],
  ['unlisted-error-code', 11023],
  ['unlisted-error-code', 11025],
  ['unlisted-error-code', 11057],
  ['unlisted-error-code', 11064],
  ['markup-left', 11737],
  ['example-format', 12341],
  ['example-format', 12353],
  ['sibling-unit', 12846],
  ['sibling-name', 13513],
  ['name-case', 13530],
  ['empty-description', 13624],
  ['truncated-text', 13957],
  ['error-code-descriptions', 14826],
  ['error-code-descriptions', 14836],
  ['error-code-descriptions', 14841],
  ['error-code-descriptions', 14850],
  ['error-code-descriptions', 14916],
];

const of = (rule: string): Finding[] => findings.filter((finding) => finding.rule === rule);
const placeOf = (finding: Finding): [string, number] => [finding.rule, finding.origins[0]?.line ?? 0];

test('finds what a person found, and nothing else', () => {
  const others = findings.filter(({ rule }) => rule !== 'used-by' && rule !== 'duplicated-note');
  expect(others.map(placeOf)).toEqual(FOUND);
});

test('finds the notes that stand twice where the same words stand twice', () => {
  expect(of('duplicated-note').map(({ path }) => path)).toEqual(
    ['ThreeYear', 'FiveYear', 'OneYear'].flatMap((years) =>
      ['OriginalPrice', 'DiscountPrice', 'Discount'].map((price) => `ItemPrice.${price}${years}`),
    ),
  );
  for (const { origins } of of('duplicated-note')) {
    const [first, second] = origins.map(({ line }) => lines[line - 1]);
    expect(first).toMatch(/^Note: this field may return/);
    expect(second).toBe(first);
  }
});

test('finds lists of users that lack a name which they do lack', () => {
  expect(of('used-by').length).toBe(28);
  for (const { origins, message } of of('used-by')) {
    const missing = [...message.matchAll(/(\w+) \(through/g)].map((match) => match[1] ?? '');
    const start = (origins[0]?.line ?? 0) - 1;
    const end = lines.findIndex((line, index) => index > start && /^ ?Name Type/.test(line));
    const list = lines
      .slice(start, end)
      .join(' ')
      .split(/[ ,.]+/);
    expect(missing.length).toBeGreaterThan(0);
    expect(missing.filter((name) => list.includes(name))).toEqual([]);
  }
});

test('maps examples to the findings about them', () => {
  const byExample = findingsByExample(findings);
  expect([...byExample].map(([path, list]) => [path.split('.')[0], list.length])).toEqual([
    ['DescribeComputeEnvCreateInfos', 9],
    ['DescribeComputeEnvCreateInfo', 3],
    ['DescribeTaskTemplates', 4],
    ['DescribeTask', 1],
    ['DescribeJobSubmitInfo', 1],
    ['DescribeTaskLogs', 2],
  ]);
});

test('lint.json holds the findings, under the same identifiers', () => {
  const committed = readFileSync(new URL('../../spec/batch/2017-03-12/lint.json', import.meta.url), 'utf8');
  expect((JSON.parse(committed) as { findings: Finding[] }).findings).toEqual(findings);
});
