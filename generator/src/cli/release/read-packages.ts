import { createHash } from 'node:crypto';
import { join, relative, sep } from 'node:path';
import type { Retired } from '../../plan/retired.js';
import type { PackageFacts } from '../../release/changed-packages.js';
import type { ChangedPackage } from '../../release/plan-changesets.js';
import type { Edition, PackageState } from '../../release/plan-release.js';
import { readManifests } from '../../write/read-manifests.js';
import { readOptional } from '../read-optional.js';
import { UsageError } from '../usage-error.js';

/** Where packages are, and what they are called. */
export interface PackageFlags {
  out: string;
  scope: string;
  runtimeRange: string;
}

const FIRST_VERSION = '0.0.0';

/** Generates the packages of an edition without writing them, and reads what stands in their places. */
export async function readPackages(
  edition: Edition,
  retired: Retired,
  root: string,
  { out, scope, runtimeRange }: PackageFlags,
): Promise<PackageState> {
  const folder = join(root, out);
  const inside = relative(root, folder).split(sep).join('/');
  if (inside === '' || inside.startsWith('..')) {
    throw new UsageError(`--out: found "${out}", expected a folder below ${root}, such as packages`);
  }
  // The generators bring a compiler along, which the other commands need not wait for.
  const { generatePackages } = await import('../../generate-packages.js');
  const comparison = await generatePackages(edition.spec, {
    out: folder,
    check: true,
    format: true,
    scope,
    runtimeRange,
    specSha256: createHash('sha256').update(edition.specText).digest('hex'),
    retired,
    findings: edition.findings,
  });
  const current = new Map<string, string>();
  for (const { path } of comparison.outdated) {
    const text = await readOptional(join(folder, path));
    if (text !== undefined) current.set(path, text);
  }
  const generated = await generatedPackages(edition.spec.service.id, scope, folder);
  return { out: inside, generated, spec: await specPackage(root), comparison, current };
}

async function generatedPackages(id: string, scope: string, folder: string): Promise<PackageFacts[]> {
  const kinds = ['client', 'mock', 'fixtures'] as const;
  const directories = kinds.map((kind) => `${id}-${kind}`);
  const manifests = await readManifests(folder, directories);
  return directories.map((directory, index) => ({
    directory,
    name: `${scope}/${directory}`,
    version: manifests.get(directory)?.version ?? FIRST_VERSION,
    detail: kinds[index] === 'client' ? 'told' : 'named',
  }));
}

/** The package that publishes the specs, in a repository that has one. */
async function specPackage(root: string): Promise<ChangedPackage | undefined> {
  const text = await readOptional(join(root, 'spec', 'package.json'));
  if (text === undefined) return undefined;
  const { name, version } = JSON.parse(text) as { name?: unknown; version?: unknown };
  if (typeof name !== 'string') return undefined;
  return { name, version: typeof version === 'string' ? version : FIRST_VERSION, detail: 'named' };
}
