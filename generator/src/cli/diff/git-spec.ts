import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { UsageError } from '../usage-error.js';
import { findSpecRoot, type ProductName } from './find-spec.js';

const run = promisify(execFile);
const MAX_BYTES = 256 * 1024 * 1024;
/** What a revision may be spelt with; a leading hyphen would be an option, and a colon would name a file. */
const REVISION = /^[^\s\-:][^\s:]*$/u;

/** A committed spec at a revision. */
export interface CommittedSpec {
  text: string;
  /** Path within the repository, from the folder that holds `spec`. */
  path: string;
}

/**
 * Reads a product's spec as it was committed at a revision, in the latest version that the revision has.
 *
 * @throws UsageError when there is no repository, no such revision, or no such spec in it.
 */
export async function readCommittedSpec(product: ProductName, revision: string, from: string): Promise<CommittedSpec> {
  const side = `${product.id}@${revision}`;
  if (!REVISION.test(revision)) {
    throw new UsageError(`${side}: found the revision "${revision}", expected one such as HEAD~1, main or v1.2.0`);
  }
  const root = (await findSpecRoot(product, from)) ?? (await repositoryRoot(side, from));
  const commit = await resolveCommit(side, revision, root);
  const path = await committedPath(side, product, commit, root);
  return { text: await git(root, ['cat-file', 'blob', `${commit}:./${path}`]), path };
}

async function repositoryRoot(side: string, from: string): Promise<string> {
  try {
    return (await git(from, ['rev-parse', '--show-toplevel'])).trim();
  } catch {
    throw new UsageError(
      `${side}: found no git repository here, expected one that holds spec/<id>/<version>/spec.json`,
    );
  }
}

async function resolveCommit(side: string, revision: string, root: string): Promise<string> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return (await git(root, args)).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UsageError(
        `${side}: found no git on this machine, expected it for a revision; name a spec file instead`,
      );
    }
    throw new UsageError(`${side}: found no revision "${revision}", expected one that "git log" knows`);
  }
}

async function committedPath(side: string, product: ProductName, commit: string, root: string): Promise<string> {
  const listed = await git(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', `spec/${product.id}/`]);
  const pattern = new RegExp(`^spec/${product.id}/(${product.version ?? '\\d{4}-\\d{2}-\\d{2}'})/spec\\.json$`);
  const path = listed
    .split('\0')
    .filter((name) => pattern.test(name))
    .sort()
    .at(-1);
  if (path !== undefined) return path;
  throw new UsageError(
    `${side}: found no spec/${product.id}/${product.version ?? '<version>'}/spec.json in ${commit.slice(0, 12)}, expected a committed spec`,
  );
}

/** Runs git without a shell, so that no argument is more than an argument. */
async function git(cwd: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd, maxBuffer: MAX_BYTES, encoding: 'utf8', windowsHide: true });
  return stdout;
}
