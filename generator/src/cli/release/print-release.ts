import type { Spec } from '@specloom/spec';
import pc from 'picocolors';
import { formatText } from '../../diff/report/format-text.js';
import { printable } from '../../diff/text/printable.js';
import type { ReleasePlan } from '../../release/plan-release.js';
import type { StagedFiles } from '../../write/staged-files.js';

/** What a release is, once it is prepared. */
export interface PreparedRelease {
  spec: Spec;
  plan: ReleasePlan;
  /** Names that vanish with this release. */
  newlyRetired: readonly string[];
  /** What has to be written; undefined where everything stands already. */
  files: StagedFiles | undefined;
}

/** How it goes on from here. */
export type ReleaseFate = 'stopped' | 'dry' | 'written';

/** Rules whose changes are counted, because a reviewer reads them in the document. */
const WORDING = new Set(['description-changed', 'example-changed']);
/** Findings and files that are printed; more are counted. */
const MAX_PRINTED = 40;
const MAX_OF_FOLDER = 6;

/** What a reviewer must look at, as text: changes, losses, new findings, retired names, changesets, and the files. */
export function formatRelease(release: PreparedRelease, fate: ReleaseFate): string {
  const { plan } = release;
  return [
    ...changesPart(release),
    ...listPart(
      'New findings',
      plan.newFindings.map((one) => `${one.severity} ${one.rule}: ${printable(one.message)}`),
    ),
    ...listPart('Vanished names, kept as deprecated ones', release.newlyRetired),
    ...listPart(
      'Changesets',
      release.files ? plan.changesets.map((one) => `${one.package}: ${one.bump} (${one.file})`) : [],
    ),
    ...plan.obstacles.map(
      (obstacle) => `${pc.red(fate === 'stopped' ? 'stopped' : 'confirmed')}: ${printable(obstacle)}`,
    ),
    ...fatePart(release, fate),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function changesPart({ spec, plan: { report } }: PreparedRelease): string[] {
  if (report === null) {
    const counts = `${Object.keys(spec.actions).length} actions, ${Object.keys(spec.types).length} data types`;
    return [`${pc.bold(`${spec.service.id} ${spec.service.version}`)} is new: ${counts}`];
  }
  const changes = report.changes.filter((change) => !WORDING.has(change.rule));
  const wording = report.changes.length - changes.length;
  const text = formatText({ ...report, changes }, { colors: pc, allowed: new Map() }).trimEnd();
  return [text, ...(wording === 0 ? [] : ['', pc.dim(`${wording} changes of wording and examples are left out`)])];
}

function listPart(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - MAX_PRINTED;
  return [
    '',
    pc.bold(`${title} (${lines.length})`),
    ...lines.slice(0, MAX_PRINTED).map((line) => `  ${line}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function fatePart({ files }: PreparedRelease, fate: ReleaseFate): string[] {
  if (fate === 'stopped')
    return ['Nothing was written. Look at what is lost; if it is right, run it again with --confirm.'];
  if (files === undefined) return ['Everything is up to date; nothing to write.'];
  const paths = [...files.write, files.last].map(({ path }) => path);
  if (fate === 'written') return [`${paths.length} files written, ${files.remove.length} removed.`];
  return [
    ...listPart('Would write', summedPaths(paths)),
    ...listPart('Would remove', summedPaths(files.remove)),
    'Nothing was written.',
  ];
}

/** Paths, with those of a folder as one line where they are many: "packages/parcel-client: 60 files". */
function summedPaths(paths: readonly string[]): string[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const folder = path.split('/').slice(0, 2).join('/');
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return [...folders].flatMap(([folder, inside]) =>
    inside.length > MAX_OF_FOLDER ? [`${folder}: ${inside.length} files`] : inside,
  );
}
