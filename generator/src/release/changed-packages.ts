import type { Comparison } from '../write/compare-files.js';
import { isSameOutput } from './is-same-output.js';
import type { ChangedPackage } from './plan-changesets.js';

/** A package that a release of the documentation may change. */
export interface PackageFacts extends ChangedPackage {
  /** Folder below the one that holds the packages, such as "parcel-client". */
  directory: string;
}

/**
 * The packages whose generated files say something else than before. New places of facts, and new hashes of sources, are no reason
 * to release a package.
 *
 * @param current what stands on the disk, by path; undefined where nothing does
 */
export function changedPackages(
  packages: readonly PackageFacts[],
  { outdated, surplus }: Comparison,
  current: ReadonlyMap<string, string>,
): PackageFacts[] {
  const changed = [
    ...outdated.filter((file) => !isSameOutput(current.get(file.path) ?? '', file.content)).map((file) => file.path),
    ...surplus,
  ];
  return packages.filter(({ directory }) => changed.some((path) => path.startsWith(`${directory}/`)));
}
