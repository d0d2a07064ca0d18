import type { Finding, Spec } from '@specloom/spec';
import { diffSpecs } from '../diff/diff-specs.js';
import type { DiffReport } from '../diff/model.js';
import type { Retired } from '../plan/retired.js';
import type { Comparison } from '../write/compare-files.js';
import type { StagedFiles } from '../write/staged-files.js';
import { changedPackages, type PackageFacts } from './changed-packages.js';
import { checkLoss } from './check-loss.js';
import { type ChangedPackage, type Changeset, planChangesets } from './plan-changesets.js';
import { sourceNote } from './source-note.js';

/** A new edition of a product's document, as it will be kept. */
export interface Edition {
  spec: Spec;
  /** The spec as its file holds it. */
  specText: string;
  bytes: Uint8Array;
  /** Name that the document is kept under: "document.pdf" or "document.txt". */
  file: string;
  /** Folder that it is kept in: "spec/parcel/2024-01-01". */
  folder: string;
  /** What lint says of it. */
  findings: readonly Finding[];
}

/** What the repository holds of a product before a release. */
export interface CommittedState {
  /** The spec in its latest version, and as its file holds it; undefined for a new product. */
  spec: Spec | undefined;
  specText: string | undefined;
  /** Identifiers of the findings that are known. */
  findings: ReadonlySet<string>;
  /** SOURCE.md in the folder of the edition; undefined where there is none. */
  sourceNote: string | undefined;
}

/** The packages on the disk, and what generation would change of them. */
export interface PackageState {
  /** Folder that holds the packages, from the root. */
  out: string;
  generated: readonly PackageFacts[];
  /** The package that publishes the specs; undefined where there is none. */
  spec: ChangedPackage | undefined;
  comparison: Comparison;
  /** What stands on the disk for each outdated file, by path. */
  current: ReadonlyMap<string, string>;
}

/** What a release of the documentation does. */
export interface ReleasePlan {
  /** Differences to the committed spec; null for a new product. */
  report: DiffReport | null;
  /** Reasons not to go on without a person's word. */
  obstacles: string[];
  /** Findings that were not known before. */
  newFindings: Finding[];
  changesets: Changeset[];
  /** Everything as it should be on the disk, whether or not it is already. */
  files: StagedFiles;
}

const OTHER_DOCUMENT: Readonly<Record<string, string>> = {
  'document.pdf': 'document.txt',
  'document.txt': 'document.pdf',
};

/** Plans a release of the documentation from what there is. Pure: the same states always give the same plan. */
export function planRelease(
  edition: Edition,
  committed: CommittedState,
  retired: Retired,
  packages: PackageState,
): ReleasePlan {
  const { spec, folder } = edition;
  const report = committed.spec === undefined ? null : diffSpecs(committed.spec, spec, labels(committed.spec, spec));
  const changesets = planChangesets(spec, report, [
    ...changedPackages(packages.generated, packages.comparison, packages.current),
    ...(packages.spec && committed.specText !== edition.specText ? [packages.spec] : []),
  ]);
  const newFindings = edition.findings.filter((finding) => !committed.findings.has(finding.id));
  return {
    report,
    obstacles: [...(committed.spec && report ? checkLoss(committed.spec, spec, report) : []), ...errorsOf(newFindings)],
    newFindings,
    changesets,
    files: {
      // Changesets come first: once packages are new, nothing tells any more that they need one.
      write: [
        ...changesets.map(({ file, content }) => ({ path: `.changeset/${file}`, content })),
        ...packages.comparison.outdated.map(({ path, content }) => ({ path: `${packages.out}/${path}`, content })),
        { path: `${folder}/${edition.file}`, content: edition.bytes },
        { path: `${folder}/SOURCE.md`, content: noteOf(edition, committed) },
        ...(isEmpty(retired) ? [] : [{ path: `${folder}/retired.json`, content: toJson(retired) }]),
        { path: `${folder}/lint.json`, content: toJson({ findings: edition.findings }) },
      ],
      remove: [
        ...packages.comparison.surplus.map((path) => `${packages.out}/${path}`),
        ...Object.entries(OTHER_DOCUMENT).flatMap(([kept, other]) =>
          kept === edition.file ? [`${folder}/${other}`] : [],
        ),
      ],
      last: { path: `${folder}/spec.json`, content: edition.specText },
    },
  };
}

/** Names an edition by its latest release and by the day that it was last updated on. */
function labels(old: Spec, now: Spec): { from: string; to: string } {
  const [from, to] = [old, now].map(({ history, source }) =>
    [history[0]?.name, source.updated.slice(0, 10)].filter((part) => part !== undefined && part !== '').join(', '),
  );
  return { from: from || 'before', to: to || 'now' };
}

function errorsOf(findings: readonly Finding[]): string[] {
  const errors = findings.filter((finding) => finding.severity === 'error');
  const [first] = errors;
  if (!first) return [];
  return [`The document has ${errors.length === 1 ? 'a new error' : `${errors.length} new errors`}: ${first.message}`];
}

function noteOf({ spec, file, bytes }: Edition, { sourceNote: existing }: CommittedState): string {
  return sourceNote(existing, spec, { file, bytes: bytes.byteLength });
}

function isEmpty({ actions, types, fields, errors }: Retired): boolean {
  return [actions, types, fields, errors].every((part) => Object.keys(part).length === 0);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
