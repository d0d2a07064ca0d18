import type { PlannedPackage } from '../plan/plan.js';
import type { OutputFile } from './output-file.js';

/** Ranges of the tools that a generated package is built and tested with: the set that specloom itself is tested with. */
const TOOL_RANGES: ReadonlyMap<string, string> = new Map([
  ['@types/node', '^20.19.0'],
  ['esbuild', '^0.28.0'],
  ['typescript', '~6.0.3'],
  ['vitest', '^4.1.12'],
]);

/** What differs between the manifests of generated packages. */
export interface ManifestParts {
  description: string;
  /** Entries of `exports`, from the subpath to the module below `dist/` without extension. */
  entries: Readonly<Record<string, string>>;
  /** Commands, from the name to the file; files lie in `bin/`. */
  bin?: Readonly<Record<string, string>>;
  scripts?: Readonly<Record<string, string>>;
  /** Texts that are packed besides those that always are. */
  texts?: readonly string[];
  /** The package's modules do nothing when they are loaded. */
  pure: boolean;
  runtimes: readonly string[];
  siblings: readonly PlannedPackage[];
  tools: readonly string[];
}

/** Makes a package.json: the version and every range that stands in it already are kept. */
export function packageJson(planned: PlannedPackage, parts: ManifestParts): OutputFile {
  const range = (name: string, fallback: string): [string, string] => [name, planned.ranges.get(name) ?? fallback];
  const dependencies = [
    ...parts.runtimes.map((name) => range(name, planned.runtimeRange)),
    ...parts.siblings.map((sibling) => range(sibling.name, siblingRange(sibling))),
  ];
  const manifest = {
    name: planned.name,
    version: planned.version,
    description: parts.description,
    license: 'Apache-2.0',
    type: 'module',
    engines: { node: '>=20.19' },
    ...(parts.pure ? { sideEffects: false } : {}),
    ...(parts.bin === undefined ? {} : { bin: parts.bin }),
    exports: {
      ...mapValues(parts.entries, (module) => ({ types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` })),
      './package.json': './package.json',
    },
    // Declaration maps lead to sources, which are not packed.
    files: [...(parts.bin === undefined ? [] : ['bin']), 'dist', '!dist/**/*.map', ...(parts.texts ?? [])],
    scripts: { build: 'tsc -p tsconfig.json', ...parts.scripts },
    dependencies: sorted(dependencies),
    devDependencies: sorted(parts.tools.map((name) => range(name, TOOL_RANGES.get(name) ?? '*'))),
    publishConfig: { access: 'public' },
  };
  return {
    path: `${planned.directory}/package.json`,
    content: `${JSON.stringify(manifest, null, 2)}\n`,
    kind: 'manifest',
  };
}

/** In a workspace siblings are linked; elsewhere they are asked for by the version that is generated beside them. */
function siblingRange(sibling: PlannedPackage): string {
  return sibling.runtimeRange.startsWith('workspace:') ? 'workspace:^' : `^${sibling.version}`;
}

function sorted(entries: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function mapValues<To>(record: Readonly<Record<string, string>>, map: (value: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
