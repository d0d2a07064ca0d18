import { PlanError } from './plan-error.js';
import type { Retired } from './retired.js';

/** What decides a plan besides the spec. */
export interface PlanOptions {
  /** Scope of the package names, such as "@specloom". */
  scope: string;
  /** Version range of the runtimes that generated packages depend on, such as "^1" or "workspace:^". */
  runtimeRange: string;
  /** SHA-256 of the bytes of spec.json, in lowercase hexadecimal. */
  specSha256: string;
  /** Names that vanished from the documentation and stay as deprecated ones; nothing by default. */
  retired?: Retired;
  /** Ids of the findings about documented examples, by the path of the example; none by default. */
  findings?: ReadonlyMap<string, readonly string[]>;
  /** What stands in package.json files already, by the directory of the package. */
  manifests: ReadonlyMap<string, ManifestFacts>;
}

/** The parts of a package.json that belong to its releases, and that generation keeps. */
export interface ManifestFacts {
  version?: string;
  /** Ranges of its dependencies of every kind, by name. */
  ranges: ReadonlyMap<string, string>;
}

/** Directories of the packages that are made for a service, below the output folder. */
export function packageDirectories(id: string): string[] {
  return [`${id}-client`, `${id}-mock`, `${id}-fixtures`];
}

const SCOPE = /^@[a-z0-9~][a-z0-9._~-]*$/;
const RANGE = /^(?:workspace:)?[\w.+*~^<>=| -]+$/;

/** Refuses options that would give packages no registry takes. Throws a PlanError that says what was expected. */
export function checkOptions({ scope, runtimeRange }: Pick<PlanOptions, 'scope' | 'runtimeRange'>): void {
  if (!SCOPE.test(scope)) {
    throw new PlanError(
      `The scope is ${JSON.stringify(scope)}; expected "@" and a name in lower case, such as "@acme".`,
    );
  }
  if (!RANGE.test(runtimeRange)) {
    throw new PlanError(
      `The runtime range is ${JSON.stringify(runtimeRange)}; expected a version range, such as "^1".`,
    );
  }
}
