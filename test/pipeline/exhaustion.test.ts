import { DocumentError, parseDocument } from 'specloom';
import { describe, expect, test } from 'vitest';
import { documentText } from './batch-document.js';

const lines = documentText.split('\n');
const after = (start: string): number => lines.findIndex((line) => line.trim().startsWith(start)) + 1;

/** The document with `count` lines put after the line that starts with `start`. */
function grown(start: string, count: number, line: (i: number) => string): string {
  const at = after(start);
  if (at === 0) throw new Error(`no line starts with ${start}`);
  return [...lines.slice(0, at), ...Array.from({ length: count }, (_, i) => line(i)), ...lines.slice(at)].join('\n');
}

/** Each would take minutes, or the stack, if any step looked at all it has read for every line that it reads. */
const cases: { name: string; text: () => string }[] = [
  {
    name: 'a description of 200,000 lines',
    text: () => grown('Restarts the compute node', 200_000, () => 'after the task is completed and'),
  },
  {
    name: 'a description of 100,000 paragraphs',
    text: () => grown('Restarts the compute node', 200_000, (i) => (i % 2 ? '' : 'One more paragraph.')),
  },
  {
    name: 'a description of 300,000 codes',
    text: () => grown('Restarts the compute node', 3_000, () => '\u00a0A\u00a0, '.repeat(100)),
  },
  {
    name: 'a type of 60,000 members',
    text: () =>
      grown('TaskMetrics TaskMetrics Task statistical', 120_000, (i) => (i % 2 ? `Member${i} String Yes Member` : '')),
  },
  {
    name: '60,000 words that look like types',
    text: () => grown('Data Types', 120_000, (i) => (i % 2 ? `Word${i}` : '')),
  },
  {
    name: 'an action of 60,000 error codes',
    text: () =>
      grown('ResourceNotFound.Job The specified', 120_000, (i) => (i % 2 ? `FailedOperation.Code${i} No.` : '')),
  },
  { name: 'a history of 200,000 names', text: () => grown('New APIs:', 200_000, (i) => `Action${i}`) },
  {
    name: 'a signature chapter of 400,000 keys',
    text: () => grown('Using the Resources for Developers', 4_000, () => 'SecretId '.repeat(100)),
  },
  { name: 'an answer of 60,000 brackets', text: () => grown('"JobSet": [', 600, () => '['.repeat(100)) },
  {
    name: 'a query of 20,000 levels',
    text: () =>
      grown('https://batch.tencentcloudapi.com/?Action=DescribeJobs', 3, (i) =>
        i === 2 ? `&A${'.0'.repeat(20_000)}=1` : '',
      ),
  },
  { name: 'a title of 40,000 lines', text: () => grown('Example1 Querying job information', 40_000, () => 'and more') },
];

describe('a document made to exhaust', () => {
  test.each(cases)('$name is read, or refused with one line', ({ text }) => {
    let outcome: string;
    try {
      outcome = parseDocument(text(), { file: 'document.txt' }).spec.service.id;
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error;
      outcome = error.message;
    }
    expect(outcome).toMatch(/^(?:batch|.*found .*, expected .*|found .*; expected .*)$/);
  });
});
