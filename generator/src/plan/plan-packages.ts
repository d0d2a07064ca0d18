import { specToMockDefinition } from '@specloom/mock-runtime/definition';
import type { Spec } from '@specloom/spec';
import { planAllBoundaries } from './boundaries/plan-all-boundaries.js';
import { type FixedNames, fixedNames, RUNTIME_TYPES, RUNTIME_VALUES } from './fixed-names.js';
import { keepRetired } from './keep-retired.js';
import { toPascalCase } from './letter-case.js';
import { NameScope } from './name-scope.js';
import type { Plan, PlannedAction, PlannedPackage } from './plan.js';
import { planAction } from './plan-action.js';
import { checkOptions, type PlanOptions } from './plan-options.js';
import { planTypes } from './plan-types.js';
import { RESERVED_FILES, RESERVED_MEMBERS, RESERVED_TYPES, RESERVED_WORDS, RUNTIME_MEMBERS } from './reserved-words.js';
import { nothingRetired } from './retired.js';

/** Version of a package that has never been released. */
const FIRST_VERSION = '0.0.0';

/**
 * Plans the client, the mock and the fixtures of a spec. Pure: the same spec and options always give the same plan.
 *
 * @throws {PlanError} for a scope or a range that no package can have.
 */
export function planPackages(spec: Spec, options: PlanOptions): Plan {
  checkOptions(options);
  const { id, version } = spec.service;
  const prefix = toPascalCase(id);
  const names = fixedNames(prefix);
  const symbols = new NameScope([RESERVED_WORDS, RESERVED_TYPES, exportedNames(names)]);
  const kept = keepRetired(spec, options.retired ?? nothingRetired());
  const { types, find } = planTypes(kept, symbols, fileScope());
  const scopes = {
    symbols,
    methods: new NameScope([RESERVED_MEMBERS, RUNTIME_MEMBERS]),
    files: fileScope(),
    fixtures: new NameScope([new Set(Object.values(names))]),
  };
  const actions = Object.entries(kept.actions).map(([name, action]) =>
    planAction(kept, name, action, scopes, find, options.findings),
  );
  const mock = specToMockDefinition(spec, options.specSha256);
  return {
    service: { ...spec.service, prefix },
    names,
    passedOn: { types: RUNTIME_TYPES, values: RUNTIME_VALUES },
    source: {
      specSha256: options.specSha256,
      spec: `spec.json of ${id} ${version}`,
      documents: spec.source.documents.map(({ file, sha256 }) => ({ file, sha256 })),
      pages: spec.source.pages,
    },
    regions: spec.regions,
    forms: spec.protocol.methods,
    clockSkewSeconds: spec.protocol.clockSkewSeconds,
    mock,
    types,
    actions,
    errors: { common: kept.errors.common, service: kept.errors.service },
    vectors: spec.protocol.vectors,
    boundaries: planAllBoundaries(spec, mock),
    showcase: chooseShowcase(actions),
    packages: {
      client: planPackage('client', id, options),
      mock: planPackage('mock', id, options),
      fixtures: planPackage('fixtures', id, options),
    },
  };
}

function exportedNames(names: FixedNames): ReadonlySet<string> {
  return new Set([...Object.values(names), ...RUNTIME_VALUES, ...RUNTIME_TYPES]);
}

function fileScope(): NameScope {
  return new NameScope([RESERVED_FILES], { ignoreCase: true });
}

function planPackage(kind: 'client' | 'mock' | 'fixtures', id: string, options: PlanOptions): PlannedPackage {
  const directory = `${id}-${kind}`;
  const facts = options.manifests.get(directory);
  return {
    directory,
    name: `${options.scope}/${directory}`,
    version: facts?.version ?? FIRST_VERSION,
    runtimeRange: options.runtimeRange,
    ranges: facts?.ranges ?? new Map(),
  };
}

function chooseShowcase(actions: readonly PlannedAction[]): PlannedAction | null {
  const current = actions.filter((action) => action.deprecated === null);
  const easy = current.filter(
    ({ traits, inputFields }) => traits.readOnly && inputFields.every((field) => field.optional),
  );
  return easy.find(({ traits }) => traits.paging !== null) ?? easy[0] ?? current[0] ?? null;
}
