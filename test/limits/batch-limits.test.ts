import type { Constraints, Field, Limit } from '@specloom/spec';
import { parseDocument } from 'specloom';
import { describe, expect, test } from 'vitest';
import { documentText } from '../pipeline/batch-document.js';
import { BATCH_LIMITS } from './batch-limits.js';

const { spec } = parseDocument(documentText, { file: 'document.txt' });
const lines = documentText.split('\n');

const { v3, v1 } = spec.protocol.commonParameters;
const fields = new Map<string, Field>(
  [
    ['protocol.commonParameters.v3', v3] as const,
    ['protocol.commonParameters.v1', v1] as const,
    ...Object.entries(spec.actions).flatMap(([name, { input, output }]) => [
      [`${name}.input`, input] as const,
      [`${name}.output`, output] as const,
    ]),
    ...Object.entries(spec.types).map(([name, { members }]) => [name, members] as const),
  ].flatMap(([owner, list]) => list.map((field): [string, Field] => [`${owner}.${field.name}`, field])),
);

describe('the limits of the document', () => {
  test.each([...fields.keys()])('%s', (path) => {
    expect(fields.get(path)?.constraints).toEqual(BATCH_LIMITS[path]);
  });

  test('are stated by fields that there are', () => {
    expect(Object.keys(BATCH_LIMITS).filter((path) => !fields.has(path))).toEqual([]);
  });

  test('are listed once for each field and kind', () => {
    const listed = spec.limits.filter(({ path }) => fields.has(path)).map(({ path, kind }) => `${path} ${kind}`);
    const stated = [...fields].flatMap(([path, { constraints = {} }]) =>
      Object.keys(constraints).map((kind) => `${path} ${kind}`),
    );
    const sizes = ['TaskInstanceLog.StdoutLog decodedBytes', 'TaskInstanceLog.StderrLog decodedBytes'];
    expect(listed.sort()).toEqual([...stated, ...sizes].sort());
  });
});

/** What stands on the line that a limit was read from: a word of each phrase. */
const ON_THE_LINE: Record<string, RegExp> = {
  enum: /values?|only|range|supported|such as|Linux:|DEFAULT|HmacSHA|\u00a0|:/i,
  default: /default|value|^\u00a0[A-Z_]+\u00a0/i,
  minimum: /range|positive/i,
  maximum: /range|max/i,
  minLength: /8-16 characters/,
  maxLength: /characters|maximum length/,
  maxItems: /up to 10|one key|to 10 tags|specify/,
  multipleOf: /increment|minimum/,
  unit: /\bin\b|unit|Percentage/i,
  format: /format|Base64/,
  idPrefix: /format/,
  exclusiveWith: /cannot be|specified|Key and password/,
  exactlyOneOf: /one/i,
  atLeastOneOf: /InvalidParameterAtLeastOneAttribute|At least one/,
  placeholders: /supports|placeholders/,
  filters: /zone|compute-node-id|task-template-name|task-instance-type|job-id/,
  decodedBytes: /up to|2048/,
  maxBytes: /up to \d+ [KM]B/,
  clockSkewSeconds: /5 minutes/,
  perSecond: /A maximum of/,
};

describe('the line of each limit', () => {
  test.each(spec.limits.map((limit): [string, Limit] => [`${limit.path} ${limit.kind}`, limit]))(
    '%s',
    (_name, limit) => {
      const line = lines[limit.origin.line - 1] ?? '';
      expect(line).toMatch(ON_THE_LINE[limit.kind] ?? /^$/);
    },
  );

  test('of values has the first of them, or the lines below have', () => {
    const valued = spec.limits.filter(({ kind }) => kind === 'enum' || kind === 'placeholders' || kind === 'idPrefix');
    const missing = valued.filter(({ path, kind, origin }) => {
      const { enum: listed, placeholders, idPrefix } = fields.get(path)?.constraints ?? {};
      const first = { enum: listed?.values, placeholders, idPrefix: [idPrefix ?? ''] }[kind]?.[0] ?? '';
      const below = lines
        .slice(origin.line - 1, origin.line + 9)
        .join(' ')
        .replaceAll('\u00a0', ' ');
      return first === '' || !below.includes(first);
    });
    expect(valued.length).toBeGreaterThan(35);
    expect(missing).toEqual([]);
  });

  test('of a number has the number, or the next line has', () => {
    const numbers = spec.limits.flatMap(({ path, kind, origin }): [string, string, string][] => {
      const value = fields.get(path)?.constraints?.[kind as keyof Constraints];
      // "You can only specify one key" has its number in a word.
      if (typeof value !== 'number' || path === 'LoginSettings.KeyIds' || kind === 'minimum') return [];
      return [[path, String(value), `${lines[origin.line - 1]} ${lines[origin.line]} ${lines[origin.line + 1]}`]];
    });
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.filter(([, value, text]) => !text.replaceAll(',', '').includes(value))).toEqual([]);
  });
});

describe('limits of the service', () => {
  const of = (kind: string) => spec.limits.filter((limit) => limit.kind === kind);

  test('are those of each form of a request', () => {
    expect(of('maxBytes').map(({ path, origin }) => [path, origin.line])).toEqual([
      ['protocol.methods.0.maxBytes', 843],
      ['protocol.methods.1.maxBytes', 842],
      ['protocol.methods.2.maxBytes', 843],
      ['protocol.methods.3.maxBytes', 842],
    ]);
    expect(spec.protocol.methods.map(({ contentType, maxBytes }) => [contentType, maxBytes])).toEqual([
      ['application/json', 10 * 1024 ** 2],
      ['application/x-www-form-urlencoded', 1024 ** 2],
      ['multipart/form-data', 10 * 1024 ** 2],
      ['application/x-www-form-urlencoded', 32 * 1024],
    ]);
  });

  test('are the clock skew and the frequency of each action', () => {
    expect(of('clockSkewSeconds').map(({ origin }) => origin.line)).toEqual([885]);
    expect(of('perSecond').map(({ path }) => path)).toEqual(
      Object.keys(spec.actions).map((name) => `${name}.rateLimit`),
    );
  });

  test('are the sizes of logs', () => {
    expect(of('decodedBytes').map(({ path, value }) => [path, value])).toEqual([
      ['TaskInstanceLog.StdoutLog', 2048],
      ['TaskInstanceLog.StderrLog', 2048],
    ]);
  });
});

test('the documented states', () => {
  expect(Object.fromEntries(Object.entries(spec.states).map(([thing, { values }]) => [thing, values]))).toEqual({
    taskInstance: [
      'SUBMITTED',
      'PENDING',
      'RUNNABLE',
      'STARTING',
      'RUNNING',
      'SUCCEED',
      'FAILED',
      'FAILED_INTERRUPTED',
    ],
    computeNode: ['CREATED', 'CREATION_FAILED', 'RUNNING', 'ABNORMAL'],
    instance: ['Running'],
    job: ['SUCCEED', 'FAILED', 'SUBMITTED'],
    task: ['FAILED'],
  });
});
