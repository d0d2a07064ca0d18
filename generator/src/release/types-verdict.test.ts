import type { Spec } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { diffSpecs } from '../diff/diff-specs.js';
import { RULES } from '../diff/rules.js';
import { actionCases } from '../diff/testing/cases/action-cases.js';
import { constraintCases } from '../diff/testing/cases/constraint-cases.js';
import { errorCases } from '../diff/testing/cases/error-cases.js';
import { fieldTypeCases } from '../diff/testing/cases/field-type-cases.js';
import { memberCases } from '../diff/testing/cases/member-cases.js';
import { parameterCases } from '../diff/testing/cases/parameter-cases.js';
import { serviceCases } from '../diff/testing/cases/service-cases.js';
import { typeCases } from '../diff/testing/cases/type-cases.js';
import { dataType, field, list, parcelSpec, ref } from '../diff/testing/parcel-spec.js';
import { everywhere, inEachDirection, type RuleCase } from '../diff/testing/rule-case.js';
import { emitClient } from '../emit/client/emit-client.js';
import { planPackages } from '../plan/plan-packages.js';
import { nothingRetired, type Retired } from '../plan/retired.js';
import { collectRetired } from './collect-retired.js';
import { compilePrograms } from './testing/compile-programs.js';
import { oldProgram } from './testing/old-program.js';

const BREAKS = everywhere('breaks breaks major');

/** Changes of references between types that are defined, unlike those of the cases that only classify. */
const referenceCases: RuleCase[] = [
  ...inEachDirection('a type to another', 'reference-changed', { kind: ref('Stamp') }, { kind: ref('Seal') }, BREAKS),
  ...inEachDirection('a scalar to a type', 'reference-changed', {}, { kind: ref('Stamp') }, BREAKS),
  ...inEachDirection(
    'a list of a type to one',
    'list-changed',
    { kind: list(ref('Stamp')) },
    { kind: ref('Stamp') },
    BREAKS,
  ),
].map((one) => ({ ...one, base: withDefinedTypes(one.base) }));

function withDefinedTypes(base: RuleCase['base']): (spec: Spec) => void {
  return (spec) => {
    spec.types.Stamp = dataType([field('Cents', 'integer', { required: true })]);
    spec.types.Seal = dataType([field('Colour', 'string', { required: true })]);
    base?.(spec);
  };
}

/** An optional member that vanishes keeps its type; what the rule fears is the required one. */
const removalCases = inEachDirection('a required member is removed', 'member-removed', { required: true }, undefined, {
  input: 'ok warns minor',
  output: 'breaks breaks major',
  both: 'breaks breaks major',
  none: 'ok ok patch',
});
const KEEPS_ITS_TYPE = /^a removed member \((?:output|both)\)$/;

/** Rules that only speak between releases of a history. */
const HISTORY_RULES: ReadonlySet<string> = new Set(['parameter-modified', 'output-modified', 'member-modified']);

/** An undefined type is `unknown` in the client, which holds anything: nothing can be proved with it. */
const UNDEFINED_TYPE = /"name":"(?:X1|X2|Leaflet2|valueOf)"/;

interface Proof {
  name: string;
  old: Spec;
  now: Spec;
  rules: string[];
  breaks: boolean;
}

function proofOf(one: RuleCase): Proof {
  const [old, now] = [parcelSpec(), parcelSpec()];
  one.base?.(old);
  one.base?.(now);
  one.now(now);
  const { changes } = diffSpecs(old, now, { from: 'old', to: 'new' });
  return {
    name: one.given,
    old,
    now,
    rules: changes.map((change) => `${change.rule} ${change.direction}`),
    breaks: changes.some((change) => change.types === 'breaks'),
  };
}

/** Cases of which one for each set of rules is enough: the others differ in values that no type shows. */
const once = [...constraintCases, ...errorCases, ...serviceCases].map(proofOf);
const proofs = [
  ...[...actionCases, ...parameterCases, ...memberCases, ...removalCases, ...typeCases].map(proofOf),
  ...[...fieldTypeCases, ...referenceCases].map(proofOf),
  ...new Map(once.map((proof) => [proof.rules.join(), proof])).values(),
]
  .filter(({ name }) => !KEEPS_ITS_TYPE.test(name))
  .filter(({ old, now }) => !UNDEFINED_TYPE.test(JSON.stringify([old.types, now.types])));

function clientFiles(folder: string, spec: Spec, retired: Retired): [string, string][] {
  const options = { scope: '@acme', runtimeRange: '^1', specSha256: '', manifests: new Map(), retired };
  return emitClient(planPackages(spec, options))
    .filter((file) => file.path.endsWith('.ts'))
    .map((file) => [`${folder}/${file.path}`, file.content]);
}

/** Both clients of each proof, and the program that was written for the old one, once beside each of them. */
function filesOf({ old, now }: Proof, index: number): [string, string][] {
  const program = (client: string) => oldProgram(old, 'Parcel', `./${client}/parcel-client/src/index.js`);
  return [
    ...clientFiles(`${index}/old`, old, nothingRetired()),
    ...clientFiles(`${index}/new`, now, collectRetired(nothingRetired(), old, now)),
    [`${index}/with-old.ts`, program('old')],
    [`${index}/with-new.ts`, program('new')],
  ];
}

describe('the types verdict', () => {
  const messages = compilePrograms(new Map(proofs.flatMap(filesOf)));

  test.each(proofs.map((proof, index) => ({ ...proof, index })))('$name', ({ breaks, index }) => {
    expect(messages.get(`${index}/with-old.ts`)).toBeUndefined();
    const message = messages.get(`${index}/with-new.ts`);
    if (breaks) expect(message).toBeDefined();
    else expect(message).toBeUndefined();
  });

  test('is proved for every rule', () => {
    const proved = new Set(proofs.flatMap(({ rules }) => rules.map((rule) => rule.split(' ')[0] ?? '')));
    const left = Object.keys(RULES).filter((rule) => !proved.has(rule) && !HISTORY_RULES.has(rule));
    expect(left).toEqual([]);
  });

  test('compiles every client', () => {
    expect([...messages.keys()].filter((path) => path.includes('/parcel-client/'))).toEqual([]);
  });
});
