import { createHash } from 'node:crypto';
import type { Spec } from '@specloom/spec';
import type { Bump, DiffReport } from '../diff/model.js';
import { countChanges } from '../diff/report/count-changes.js';
import { formatMarkdown } from '../diff/report/format-markdown.js';
import { escapeMarkdown } from '../diff/text/markdown.js';
import { bumpFor } from './bump-for.js';

/** A package whose content a release of the documentation changes. */
export interface ChangedPackage {
  name: string;
  /** Version that stands in its package.json. */
  version: string;
  /** `told`: its changelog tells every change; `named`: it says how many there are. */
  detail: 'told' | 'named';
}

/** A file of `.changeset`. */
export interface Changeset {
  /** Base name, such as "parcel-2024-01-01-0a1b2c3d.md". */
  file: string;
  content: string;
  package: string;
  bump: Exclude<Bump, 'none'>;
}

const HASH_LENGTH = 8;
const UNRELEASED = '0.0.0';

/**
 * One changeset for each changed package, with the bump that the changes of the API ask for. The same changes give the same files;
 * a package without a changed API, whose content differs all the same, gets a patch.
 */
export function planChangesets(
  spec: Spec,
  report: DiffReport | null,
  packages: readonly ChangedPackage[],
): Changeset[] {
  return packages.map((one) => {
    const bump = stepOf(report, one.version);
    const content = `---\n${JSON.stringify(one.name)}: ${bump}\n---\n\n${bodyOf(spec, report, one.detail)}`;
    const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
    return { file: `${spec.service.id}-${spec.service.version}-${hash}.md`, content, package: one.name, bump };
  });
}

function stepOf(report: DiffReport | null, version: string): Changeset['bump'] {
  // A package that was never released becomes 0.1.0, and one that learns of a new product grows.
  if (report === null) return version === UNRELEASED ? 'minor' : bumpFor('minor', version);
  const bump = bumpFor(report.bump, version);
  return bump === 'none' ? 'patch' : bump;
}

function bodyOf(spec: Spec, report: DiffReport | null, detail: ChangedPackage['detail']): string {
  const product = escapeMarkdown(`${spec.service.title} ${spec.service.version}`);
  const edition = spec.source.updated === '' ? '' : ` as of ${spec.source.updated.slice(0, 10)}`;
  if (report === null) return `First release, from the documentation of ${product}${edition}.\n`;
  const summary = `Follow the documentation of ${product}${edition}: ${countChanges(report.changes)}.\n`;
  const isTold = detail === 'told' && report.changes.length > 0;
  return isTold ? `${summary}\n${formatMarkdown(report, { allowed: new Map(), level: 4 })}` : summary;
}
