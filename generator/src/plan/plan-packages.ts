import type { Spec } from '@specloom/spec';
import { toPascalCase } from './letter-case.js';
import { NameScope } from './name-scope.js';
import type { Plan, PlannedPackage } from './plan.js';
import { planAction } from './plan-action.js';
import { checkOptions, type PlanOptions } from './plan-options.js';
import { planTypes } from './plan-types.js';
import { RESERVED_FILES, RESERVED_MEMBERS, RESERVED_TYPES, RESERVED_WORDS } from './reserved-words.js';

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
  const fixed = new Set(fixedNames(prefix));
  const symbols = new NameScope([RESERVED_WORDS, RESERVED_TYPES, fixed]);
  const { types, find } = planTypes(spec, symbols, fileScope());
  const scopes = { symbols, methods: new NameScope([RESERVED_MEMBERS, RUNTIME_MEMBERS]), files: fileScope() };
  return {
    service: { ...spec.service, prefix },
    source: {
      specSha256: options.specSha256,
      spec: `spec.json of ${id} ${version}`,
      documents: spec.source.documents.map(({ file, sha256 }) => ({ file, sha256 })),
      pages: spec.source.pages,
    },
    regions: spec.regions,
    types,
    actions: Object.entries(spec.actions).map(([name, action]) => planAction(spec, name, action, scopes, find)),
    errors: { common: spec.errors.common, service: spec.errors.service },
    vectors: spec.protocol.vectors,
    packages: {
      client: planPackage('client', id, options),
      mock: planPackage('mock', id, options),
      fixtures: planPackage('fixtures', id, options),
    },
  };
}
