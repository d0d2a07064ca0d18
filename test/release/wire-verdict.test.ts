import { readFileSync, rmSync } from 'node:fs';
import type { Action, Field, Spec } from '@specloom/spec';
import { diffSpecs } from 'specloom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assembleSuite, type SuiteCheck, type SuiteSpecs } from './assemble-suite.js';

const SPEC = new URL('../../spec/batch/2017-03-12/spec.json', import.meta.url);

const old: Spec = withEnumeration(JSON.parse(readFileSync(SPEC, 'utf8')));
const now = changed(structuredClone(old));

/** Every rule that says of calls that they still work, as far as inputs and outputs can be told apart. */
const PROVED = [
  'action-added',
  'constraint-changed',
  'description-changed',
  'enum-value-added',
  'error-code-removed',
  'member-added',
  'member-became-non-nullable',
  'member-required-added',
  'output-added',
  'output-became-non-nullable',
  'parameter-added',
  'parameter-became-optional',
  'range-widened',
  'rate-limit-raised',
  'region-added',
  'type-added',
  'type-renamed',
];

/** No parameter of the product's actions is an enumeration; an open one changes nothing. */
function withEnumeration(spec: Spec): Spec {
  const [first] = actionOf(spec, 'DescribeTask').input;
  if (first) first.constraints = { enum: { values: ['DOCUMENTED'], open: true } };
  return spec;
}

/** Makes every kind of change of which the diff says that it breaks no call. */
function changed(spec: Spec): Spec {
  const task = actionOf(spec, 'DescribeTask');
  spec.actions.DescribeTaskAgain = structuredClone(task);
  const [first] = task.input;
  if (first === undefined) throw new Error('DescribeTask has no input.');
  first.required = false;
  task.input.push(fresh(first, 'FreshInput', false));
  task.output.push(fresh(first, 'FreshOutput', null));
  task.description += ' Reworded.';
  task.rateLimit = { perSecond: (task.rateLimit?.perSecond ?? 0) + 1 };
  task.errors = task.errors.slice(1);
  for (const action of Object.values(spec.actions)) {
    for (const field of action.output) field.nullable = false;
    for (const field of action.input) widen(field);
  }
  for (const [name, type] of Object.entries(spec.types)) {
    // A renamed type is one with the same members.
    if (name !== 'Docker') type.members.push(fresh(first, 'FreshMember', false));
    if (name === 'TaskView') type.members.push(fresh(first, 'FreshRequired', true));
  }
  for (const member of typeOf(spec, 'TaskView').members) member.nullable = false;
  spec.types.Fresh = {
    description: 'New.',
    usedBy: [],
    members: [fresh(first, 'OnlyHere', null)],
    origin: first.origin,
  };
  rename(spec, 'Docker', 'DockerImage');
  spec.regions.push({ id: 'xx-fresh', name: 'Fresh', endpoint: 'batch.xx-fresh.example.com' });
  return spec;
}

function widen(field: Field): void {
  const { constraints } = field;
  if (constraints?.maximum !== undefined) constraints.maximum += 1;
  if (constraints?.enum) constraints.enum.values.push('FRESH');
  if (field.name === 'ClientToken' || field.name === 'EnvName') field.constraints = { ...constraints, unit: 'fresh' };
}

function fresh(like: Field, name: string, required: boolean | null): Field {
  return { name, type: { kind: 'string' }, required, nullable: false, description: 'New.', origin: like.origin };
}

/** Gives a type another name, wherever it is referred to. */
function rename(spec: Spec, from: string, to: string): void {
  const text = JSON.stringify(spec.types).replaceAll(
    `{"kind":"ref","name":"${from}"}`,
    `{"kind":"ref","name":"${to}"}`,
  );
  const entries = Object.entries(JSON.parse(text) as Spec['types']);
  spec.types = Object.fromEntries(entries.map(([name, type]) => [name === from ? to : name, type]));
}

function actionOf(spec: Spec, name: string): Action {
  const action = spec.actions[name];
  if (!action) throw new Error(`The product has no ${name}.`);
  return action;
}

function typeOf(spec: Spec, name: string): Spec['types'][string] {
  const type = spec.types[name];
  if (!type) throw new Error(`The product has no ${name}.`);
  return type;
}

const folders: string[] = [];

async function suite(specs: SuiteSpecs): Promise<SuiteCheck[]> {
  const { folder, checks } = await assembleSuite(specs);
  folders.push(folder);
  return checks;
}

async function failures(checks: readonly SuiteCheck[]): Promise<string[]> {
  const failed: string[] = [];
  for (const { name, run } of checks) {
    await run().catch((error: unknown) => failed.push(`${name}: ${String(error)}`));
  }
  return failed;
}

describe('what the diff calls harmless to calls', () => {
  const { changes } = diffSpecs(old, now, { from: 'old', to: 'new' });
  let examples = 0;

  beforeAll(async () => {
    const checks = await suite({ client: old, mock: old, fixtures: old });
    expect(await failures(checks)).toEqual([]);
    examples = checks.length;
  }, 120_000);

  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test('is of every such kind', () => {
    expect(changes.filter(({ wire }) => wire !== 'ok').map(({ rule, path }) => `${rule} ${path}`)).toEqual([]);
    expect([...new Set(changes.map(({ rule }) => rule))].sort()).toEqual(PROVED);
  });

  test.each([
    { name: 'the old client calls the new mock', specs: { client: old, mock: now, fixtures: old } },
    { name: 'the new client calls the old mock', specs: { client: now, mock: old, fixtures: old } },
  ])('$name, and every documented request is answered as before', async ({ specs }) => {
    const checks = await suite(specs);
    expect(checks).toHaveLength(examples);
    expect(examples).toBeGreaterThan(25);
    expect(await failures(checks)).toEqual([]);
  });
});
