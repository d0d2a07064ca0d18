import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, diffSpecs, parseDocument } from 'specloom';
import { describe, expect, test } from 'vitest';

// Two editions of one product's documentation, and what is true of each.
const SAMPLES = process.env.SPECLOOM_SAMPLES ?? '';
const WHY = SAMPLES === '' ? ' (left out: SPECLOOM_SAMPLES names no folder of sample documents)' : '';

interface Truth {
  actions: Record<string, { frequency: number; input: FieldTruth[]; output: FieldTruth[]; errors: string[] }>;
  types: Record<string, FieldTruth[]>;
}

interface FieldTruth {
  name: string;
  type: string;
  array: boolean;
  required?: boolean | null;
  nullable?: boolean;
}

/** Rules that the truth files can tell of; they hold neither wording nor examples nor the lists of error codes. */
const TOLD = /^(?:action|type|parameter|output|member|error-code|rate-limit|scalar|list|reference)-/;

function specOf(name: string) {
  return parseDocument(readFileSync(join(SAMPLES, `${name}.txt`)), { file: `${name}.txt` }).spec;
}

function truthOf(name: string): Truth {
  return JSON.parse(readFileSync(join(SAMPLES, `${name}.truth.json`), 'utf8'));
}

/** "rule path" of every difference between two truths, found without the diff's own means. */
function truthChanges(old: Truth, now: Truth): string[] {
  const found: string[] = [
    ...cameAndWent('action', old.actions, now.actions),
    ...cameAndWent('type', old.types, now.types),
  ];
  for (const [name, before] of Object.entries(old.actions)) {
    const after = now.actions[name];
    if (!after) continue;
    found.push(...fieldChanges('parameter', `${name}.input`, before.input, after.input));
    found.push(...fieldChanges('output', `${name}.output`, before.output, after.output));
    const codes = (list: string[]) => Object.fromEntries(list.map((code) => [`${name}.errors.${code}`, true]));
    found.push(...cameAndWent('error-code', codes(before.errors), codes(after.errors)));
    if (after.frequency !== before.frequency) {
      found.push(`rate-limit-${after.frequency > before.frequency ? 'raised' : 'lowered'} ${name}.rateLimit`);
    }
  }
  for (const [name, before] of Object.entries(old.types)) {
    const after = now.types[name];
    if (after) found.push(...fieldChanges('member', name, before, after));
  }
  return found.sort();
}

function cameAndWent(noun: string, old: Record<string, unknown>, now: Record<string, unknown>): string[] {
  return [
    ...Object.keys(now)
      .filter((name) => !(name in old))
      .map((name) => `${noun}-added ${name}`),
    ...Object.keys(old)
      .filter((name) => !(name in now))
      .map((name) => `${noun}-removed ${name}`),
  ];
}

function fieldChanges(noun: string, owner: string, old: FieldTruth[], now: FieldTruth[]): string[] {
  const [before, after] = [old, now].map((fields) => new Map(fields.map((field) => [field.name, field])));
  const found: string[] = [];
  for (const field of now) {
    const required = field.required === true && noun !== 'output' ? '-required' : '';
    if (!before?.has(field.name)) found.push(`${noun}${required}-added ${owner}.${field.name}`);
  }
  for (const field of old) {
    const partner = after?.get(field.name);
    const path = `${owner}.${field.name}`;
    if (!partner) found.push(`${noun}-removed ${path}`);
    else found.push(...flagChanges(noun, path, field, partner));
  }
  return found;
}

function flagChanges(noun: string, path: string, before: FieldTruth, after: FieldTruth): string[] {
  const found: string[] = [];
  if (noun !== 'output' && (before.required === true) !== (after.required === true)) {
    found.push(`${noun}-became-${after.required ? 'required' : 'optional'} ${path}`);
  }
  if (noun !== 'parameter' && (before.nullable === true) !== (after.nullable === true)) {
    found.push(`${noun}-became-${after.nullable ? 'nullable' : 'non-nullable'} ${path}`);
  }
  if (before.array !== after.array) found.push(`list-changed ${path}`);
  else if (before.type !== after.type) found.push(`type of ${path}: ${before.type} to ${after.type}`);
  return found;
}

describe.skipIf(SAMPLES === '')(`a real documentation release${WHY}`, () => {
  const told = (changes: readonly Change[]): string[] =>
    changes
      .filter(({ rule, path }) => TOLD.test(rule) && !path.startsWith('errors.'))
      .map(({ rule, path }) => `${rule} ${path}`)
      .sort();

  test.each([
    { from: 'tat', to: 'tat-2026', least: 70 },
    { from: 'tat-2026', to: 'tat', least: 70 },
  ])('from $from to $to changes what the truths say', ({ from, to, least }) => {
    const { changes } = diffSpecs(specOf(from), specOf(to), { from, to });
    const want = truthChanges(truthOf(from), truthOf(to));
    expect(told(changes)).toEqual(want);
    expect(want.length).toBeGreaterThan(least);
  });
});
