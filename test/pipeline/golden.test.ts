import type { Field, Release, TypeRef } from '@specloom/spec';
import { parseDocument, serializeSpec, validateSpec } from 'specloom';
import { describe, expect, test } from 'vitest';
import { documentText } from './batch-document.js';
import { type FactDelta, type FactField, facts } from './facts.js';

const { spec, findings, unclaimed, claims } = parseDocument(documentText, { file: 'document.txt' });

const SCALARS: Record<string, string> = {
  string: 'String',
  integer: 'Integer',
  float: 'Float',
  boolean: 'Boolean',
  timestamp: 'Timestamp',
  'timestamp-iso8601': 'Timestamp ISO8601',
  date: 'Date',
  binary: 'Binary',
};

function typeOf(type: TypeRef): { type: string; array: boolean } {
  if (type.kind === 'array') return { ...typeOf(type.of), array: true };
  return { type: type.kind === 'ref' ? type.name : (SCALARS[type.kind] ?? type.kind), array: false };
}

const inputField = ({ name, type, required }: Field): FactField => ({
  name,
  ...typeOf(type),
  required: required === true,
});
const outputField = ({ name, type, nullable }: Field): FactField => ({ name, ...typeOf(type), nullable });
const codes = (list: { code: string }[]): string[] => list.map(({ code }) => code);

describe('the service', () => {
  test('has its id, version and domain', () => {
    expect(spec.service).toEqual({
      id: facts.service,
      title: 'Batch Compute',
      version: facts.version,
      endpoint: facts.domain,
    });
  });

  test('has the pages that are printed on them, and the date of its latest chapter', () => {
    expect(spec.source.pages).toEqual({ first: 5, last: 234 });
    const latest = facts.chapters.map(({ updated }) => updated).sort();
    expect(spec.source.updated).toBe(latest[latest.length - 1]);
  });

  test('has every region', () => {
    expect(spec.regions.map(({ name, endpoint }) => ({ name, domain: endpoint }))).toEqual(facts.regions);
    expect(spec.regions.map(({ id }) => id).slice(0, 3)).toEqual(['', 'ap-guangzhou', 'ap-shanghai']);
  });

  test('has every category with its actions in order', () => {
    expect(spec.categories).toEqual(
      facts.categories.map(({ name, apis }) => ({ title: name, actions: apis.map((api) => api.name) })),
    );
  });

  test.each(['v3', 'v1'] as const)('has the common parameters of signature %s', (version) => {
    const want = facts.commonParams[version].map(({ name, type, required }) => ({ name, type, required }));
    const found = spec.protocol.commonParameters[version].map(({ name, type, required }) => ({
      name,
      type: typeOf(type).type,
      required,
    }));
    expect(found).toEqual(want);
  });

  test('has the documented request forms and sizes', () => {
    expect(spec.protocol.methods).toEqual([
      {
        method: 'POST',
        contentType: 'application/json',
        signatureMethods: ['TC3-HMAC-SHA256'],
        maxBytes: 10 * 1024 ** 2,
      },
      {
        method: 'POST',
        contentType: 'application/x-www-form-urlencoded',
        signatureMethods: ['HmacSHA1', 'HmacSHA256'],
        maxBytes: 1024 ** 2,
      },
      {
        method: 'POST',
        contentType: 'multipart/form-data',
        signatureMethods: ['TC3-HMAC-SHA256'],
        maxBytes: 10 * 1024 ** 2,
      },
      {
        method: 'GET',
        contentType: 'application/x-www-form-urlencoded',
        signatureMethods: ['TC3-HMAC-SHA256', 'HmacSHA1', 'HmacSHA256'],
        maxBytes: 32 * 1024,
      },
    ]);
    expect(spec.protocol.clockSkewSeconds).toBe(300);
  });

  test('has the three lists of error codes', () => {
    expect(codes(spec.errors.common)).toEqual(facts.commonErrors);
    expect(codes(spec.errors.service)).toEqual(facts.serviceErrors);
    expect(codes(spec.errors.responses)).toEqual(facts.responsesPageErrors);
  });

  test('has both signature vectors', () => {
    const [v3, v1] = spec.protocol.vectors;
    expect(spec.protocol.vectors).toHaveLength(2);
    expect(v3?.method).toBe('TC3-HMAC-SHA256');
    expect(v3?.signature).toBe(facts.signatureVectors.v3.signature);
    expect(v3?.steps.hashedCanonicalRequest).toBe(facts.signatureVectors.v3.canonicalSha256);
    expect(v3?.inputs).toMatchObject({
      timestamp: '1551113065',
      date: '2019-02-25',
      service: 'cvm',
      region: 'ap-guangzhou',
    });
    expect(v1?.method).toBe(facts.signatureVectors.v1.method);
    expect(v1?.signature).toBe(facts.signatureVectors.v1.signature);
  });
});

test('the actions are the documented ones, in the order of their pages', () => {
  const order = Object.entries(facts.actions).sort(([, a], [, b]) => a.pages[0] - b.pages[0]);
  expect(Object.keys(spec.actions)).toEqual(order.map(([name]) => name));
});

describe.each(Object.entries(facts.actions))('%s', (name, want) => {
  const action = spec.actions[name];
  if (!action) throw new Error(`${name} is missing from the spec`);

  test('stands where the document has it', () => {
    expect(action.category).toBe(want.category);
    expect(action.updated).toBe(want.updated);
    expect(action.documentId).toBe(want.docId ?? undefined);
    expect(action.origin.page).toBe(want.pages[0]);
    expect(action.rateLimit).toEqual({ perSecond: want.frequency });
    expect(action.region === 'required').toBe(want.regionRequired);
    expect(action.status).toBe(name === 'SubmitJob' ? 'removed' : 'current');
    expect(action.description).not.toBe('');
  });

  test('has its input and output in order', () => {
    expect(action.input.map(inputField)).toEqual(want.input);
    expect(action.output.map(outputField)).toEqual(want.output);
  });

  test('has its error codes in order', () => {
    expect(codes(action.errors)).toEqual(want.errors);
  });

  test('has its examples, each with a request of parameters and an answer', () => {
    expect(action.examples.map(({ title }) => title)).toEqual(want.examples);
    for (const { request, response } of action.examples) {
      expect(request.form).toBe('query');
      expect(request.raw).toContain(`Action=${name}`);
      expect(Object.keys(response)).toContain('RequestId');
      const required = want.input.filter((field) => field.required).map((field) => field.name);
      expect(required.filter((field) => !(field in request.params) && field !== 'Placement')).toEqual([]);
    }
  });
});

test('the data types are the documented ones, in order, and then the undefined ones', () => {
  expect(Object.keys(spec.types)).toEqual([...Object.keys(facts.types), ...facts.undefinedTypes]);
});

describe.each(Object.entries(facts.types))('%s', (name, want) => {
  test('has its members and users in order', () => {
    const type = spec.types[name];
    expect(type?.usedBy).toEqual(want.usedBy);
    expect(type?.inferredFrom).toBeUndefined();
    expect(type?.members.map((field) => ({ ...inputField(field), nullable: field.nullable }))).toEqual(
      want.members.map((member) => ({ ...member, required: member.required === true })),
    );
    expect(type?.members.map((field) => field.required !== null)).toEqual(want.members.map(() => want.requiredColumn));
  });
});

test('the undefined type Job is inferred from the examples and from what describes a submission', () => {
  const job = spec.types.Job;
  expect(job?.members.map(({ name }) => name)).toEqual([
    'JobName',
    'JobDescription',
    'Priority',
    'Tasks',
    'Dependences',
    'Tags',
  ]);
  const sources = [
    spec.actions.DescribeJobSubmitInfo?.origin,
    ...(spec.actions.SubmitJob?.examples ?? []).map(({ origin }) => origin),
  ];
  expect(job?.inferredFrom).toEqual(sources);
});

describe('the history', () => {
  const delta = (found: Release['actions'], want: FactDelta | undefined): void => {
    expect(found.existing).toEqual(want?.existing ?? []);
    expect(found.added).toEqual(want?.new ?? []);
    expect(found.removed).toEqual(want?.deleted ?? []);
    expect(found.changed).toEqual(want?.modified ?? {});
  };
  test('lists the documented releases', () => {
    expect(spec.history.map(({ name, time }) => ({ name, time }))).toEqual(
      facts.releases.map(({ name, time }) => ({ name, time })),
    );
  });
  test.each(facts.releases)('$name', (want) => {
    const release = spec.history.find(({ name }) => name === want.name);
    if (!release) throw new Error(`${want.name} is missing`);
    delta(release.actions, want.apis);
    delta(release.types, want.types);
  });
});

test('every line is claimed by a rule, and nothing is wrong with the document', () => {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(unclaimed).toBe(0);
  const lines = documentText.split('\n').filter((line) => line.trim() !== '').length;
  expect(Object.values(claims).reduce((sum, count) => sum + count, 0)).toBe(lines);
});

test('the spec fits its schema, and the same text gives the same bytes', () => {
  expect(() => validateSpec(JSON.parse(serializeSpec(spec)), 'spec.json')).not.toThrow();
  expect(serializeSpec(parseDocument(documentText, { file: 'document.txt' }).spec)).toBe(serializeSpec(spec));
});
