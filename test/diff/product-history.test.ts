import { readFileSync } from 'node:fs';
import type { Spec } from '@specloom/spec';
import { type Change, diffSurfaces, type HistoricRelease, parseDocument, replayHistory } from 'specloom';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../spec/batch/2017-03-12/', import.meta.url);
const FACTS = new URL('../facts/batch-2017-03-12.json', import.meta.url);

/** A release as the facts list it: names that it added, removed, and changed. */
interface ReleaseFacts {
  name: string;
  apis: DeltaFacts;
  types: DeltaFacts;
}

interface DeltaFacts {
  existing?: string[];
  new?: string[];
  deleted?: string[];
  modified?: Record<string, Record<string, string[]>>;
}

const spec: Spec = JSON.parse(readFileSync(new URL('spec.json', FOLDER), 'utf8'));
const facts: ReleaseFacts[] = JSON.parse(readFileSync(FACTS, 'utf8')).releases.reverse();
const releases = replayHistory(spec);

/** What each list of a note is called as a rule, and where its names stand. */
const FIELDS: Record<string, [rules: string, owner: (name: string) => string]> = {
  newInput: ['parameter-added', (name) => `${name}.input`],
  newOutput: ['output-added', (name) => `${name}.output`],
  modifiedOutput: ['output-modified', (name) => `${name}.output`],
  newMembers: ['member-added', (name) => name],
};

/** "rule path" of everything that a note names. */
function named({ apis, types }: ReleaseFacts): string[] {
  return [...namedIn('action', apis), ...namedIn('type', types)].sort();
}

function namedIn(noun: string, delta: DeltaFacts): string[] {
  const fields = Object.entries(delta.modified ?? {}).flatMap(([name, lists]) =>
    Object.entries(lists).flatMap(([list, members]) => {
      const [rule, owner] = FIELDS[list] ?? ['no rule for', () => list];
      return members.map((member) => `${rule} ${owner(name)}.${member}`);
    }),
  );
  return [
    ...[...(delta.existing ?? []), ...(delta.new ?? [])].map((name) => `${noun}-added ${name}`),
    ...(delta.deleted ?? []).map((name) => `${noun}-removed ${name}`),
    ...fields,
  ];
}

function changes(from: HistoricRelease | undefined, to: HistoricRelease | undefined): Change[] {
  if (!from || !to) throw new Error('The history has fewer releases than the facts.');
  return diffSurfaces(from.surface, to.surface, { from: from.name, to: to.name }).changes;
}

describe("the document's own history", () => {
  test.each(facts.map((release, index) => ({ release, index })))(
    '$release.name changes what its note names',
    ({ release, index }) => {
      const found = changes(releases[index], releases[index + 1]);
      expect(releases[index + 1]?.name).toBe(release.name);
      expect(found.map(({ rule, path }) => `${rule} ${path}`).sort()).toEqual(named(release));
    },
  );

  test('has the releases that the facts have, after the time before them', () => {
    expect(releases.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(facts).toHaveLength(8);
  });

  test('replayed forward from the first release gives the present', () => {
    const names = { actions: new Set<string>(), types: new Set<string>() };
    for (const { apis, types } of facts) {
      replay(names.actions, apis);
      replay(names.types, types);
    }
    const current = Object.keys(spec.actions).filter((name) => spec.actions[name]?.status === 'current');
    expect([...names.actions].sort()).toEqual(current.sort());
    // The undefined type that only the deleted action uses is inferred, not documented.
    const documented = Object.keys(spec.types).filter((name) => spec.types[name]?.inferredFrom === undefined);
    expect([...names.types].sort()).toEqual(documented.sort());
    expect(releases.at(-1)?.surface.spec).toEqual(spec);
    for (const { apis, types } of facts) expectFields(apis, types);
  });

  test('says nothing of what changed while an action was away', () => {
    expect(changes(releases[6], releases[8]).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'member-added InstanceTypeQuotaItem.Frequency',
      'member-added InstanceTypeQuotaItem.GpuCount',
      'type-added OutputMappingOption',
    ]);
  });

  test('is the same in the spec and in the document that it was read from', () => {
    const document = readFileSync(new URL('document.txt', FOLDER));
    expect(parseDocument(document, { file: 'document.txt' }).spec.history).toEqual(spec.history);
  });
});

function replay(names: Set<string>, delta: DeltaFacts): void {
  for (const name of [...(delta.existing ?? []), ...(delta.new ?? [])]) names.add(name);
  for (const name of delta.deleted ?? []) names.delete(name);
}

/** Every field that a note added is in the present definition. */
function expectFields(apis: DeltaFacts, types: DeltaFacts): void {
  for (const [name, { newInput = [], newOutput = [] }] of Object.entries(apis.modified ?? {})) {
    const { input = [], output = [] } = spec.actions[name] ?? {};
    expect(input.map((field) => field.name)).toEqual(expect.arrayContaining(newInput));
    expect(output.map((field) => field.name)).toEqual(expect.arrayContaining(newOutput));
  }
  for (const [name, { newMembers = [] }] of Object.entries(types.modified ?? {})) {
    expect(spec.types[name]?.members.map((member) => member.name)).toEqual(expect.arrayContaining(newMembers));
  }
}
