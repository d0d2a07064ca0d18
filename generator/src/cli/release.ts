import type { Command } from 'commander';
import { collectRetired, newlyRetired } from '../release/collect-retired.js';
import { planRelease } from '../release/plan-release.js';
import { writeStaged } from '../write/staged-files.js';
import { EXIT } from './exit-code.js';
import { addPdfFlags, type PdfFlags, readPdfFlags } from './pdf-flags.js';
import { startProgress } from './progress.js';
import { neededFiles } from './release/needed-files.js';
import { parseEdition } from './release/parse-edition.js';
import { formatRelease, type PreparedRelease, type ReleaseFate } from './release/print-release.js';
import { readCommitted } from './release/read-committed.js';
import { type PackageFlags, readPackages } from './release/read-packages.js';
import { releaseRoot } from './release/release-folders.js';
import { UsageError } from './usage-error.js';

interface ReleaseFlags extends PackageFlags, PdfFlags {
  confirm?: boolean;
  dryRun?: boolean;
  quiet?: boolean;
}

const HELP = `
The document is compared with spec/<id>/<version>/spec.json here or above, and kept there; a new product gets its folder.
Interrupted, it leaves no file half-written, and running it again finishes the work. A second run changes nothing.

Exit codes: 0 done, 1 a loss or a new error of the document that needs --confirm, 2 bad usage or bad input.

Example:
  specloom release document.txt --dry-run`;

/** Adds `specloom release` to the program. */
export function registerRelease(program: Command): void {
  addPdfFlags(program.command('release'))
    .argument('<document>', 'a new edition of the API document of a product')
    .description('adopt a documentation release: spec, packages, retired names and changesets')
    .option('--out <folder>', 'folder that holds the packages, from the one that holds spec', 'packages')
    .option('--scope <scope>', 'scope of the package names', '@specloom')
    .option('--runtime-range <range>', 'version range of the runtimes, such as "^1"', 'workspace:^')
    .option(
      '--confirm',
      'go on although actions or more than a tenth of all facts are lost, or the document has new errors',
    )
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('-q, --quiet', 'show no progress')
    .addHelpText('after', HELP)
    .action(async (document: string, flags: ReleaseFlags) => {
      process.exitCode = await runRelease(document, flags);
    });
}

async function runRelease(document: string, flags: ReleaseFlags): Promise<number> {
  const progress = startProgress(`Reading ${document}`, flags.quiet === true);
  try {
    const root = await releaseRoot(process.cwd());
    const release = await prepareRelease(document, root, flags, progress.update).catch(explainWriteError);
    const fate = fateOf(release, flags);
    if (fate === 'written' && release.files) await writeStaged(root, release.files).catch(explainWriteError);
    progress.stop();
    process.stdout.write(formatRelease(release, fate));
    return fate === 'stopped' ? EXIT.findings : EXIT.done;
  } finally {
    progress.stop();
  }
}

async function prepareRelease(
  document: string,
  root: string,
  flags: ReleaseFlags,
  update: (text: string) => void,
): Promise<PreparedRelease> {
  const edition = await parseEdition(document, root, await readPdfFlags(flags));
  const { retired: before, ...committed } = await readCommitted(edition, root);
  const retired = committed.spec === undefined ? before : collectRetired(before, committed.spec, edition.spec);
  update(`Generating the packages of ${edition.spec.service.id} ${edition.spec.service.version}`);
  const plan = planRelease(edition, committed, retired, await readPackages(edition, retired, root, flags));
  return {
    spec: edition.spec,
    plan,
    newlyRetired: newlyRetired(before, retired),
    files: await neededFiles(root, plan.files),
  };
}

function fateOf({ plan }: PreparedRelease, { confirm, dryRun }: ReleaseFlags): ReleaseFate {
  if (plan.obstacles.length > 0 && confirm !== true) return 'stopped';
  return dryRun === true ? 'dry' : 'written';
}

function explainWriteError(error: unknown): never {
  if (error instanceof Error && error.name === 'WriteError') throw new UsageError(error.message);
  if (error instanceof Error && 'code' in error && 'path' in error) {
    throw new UsageError(`${String(error.path)}: cannot be read or written (${String(error.code)})`);
  }
  throw error;
}
