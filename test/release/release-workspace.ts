import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SPECLOOM = join(ROOT, 'generator', 'bin', 'specloom.js');

/** Folder of the product in a workspace, with its document. */
export const PRODUCT = 'spec/batch/2017-03-12';

/** What a run of the command gave. */
export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** A copy of this repository's product and packages, to release into. */
export class ReleaseWorkspace {
  readonly root = mkdtempSync(join(tmpdir(), 'specloom-release-'));
  private readonly kept = mkdtempSync(join(tmpdir(), 'specloom-kept-'));

  constructor() {
    const copied = ['package.json', 'pnpm-workspace.yaml', '.changeset', 'spec', 'packages'];
    for (const path of copied) {
      cpSync(join(ROOT, path), join(this.root, path), { recursive: true, filter: isSource });
    }
    for (const changeset of this.changesets()) rmSync(join(this.root, '.changeset', changeset));
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
    for (const name of ['batch-client', 'batch-mock', 'batch-fixtures']) {
      const modules = join('packages', name, 'node_modules');
      symlinkSync(join(ROOT, modules), join(this.root, modules));
    }
    // Whatever stands in the repository, it starts from what the document makes.
    const { code, out, err } = this.release(join(PRODUCT, 'document.txt'), '--confirm');
    if (code !== 0) throw new Error(`The document of the repository cannot be released: ${out}${err}`);
    for (const changeset of this.changesets()) rmSync(join(this.root, '.changeset', changeset));
    for (const path of ['.changeset', 'spec', 'packages']) {
      cpSync(join(this.root, path), join(this.kept, path), { recursive: true, verbatimSymlinks: true });
    }
  }

  /** Goes back to how the workspace was when it was made. */
  restore(): void {
    for (const path of ['.changeset', 'spec', 'packages', '.specloom-stage']) {
      rmSync(join(this.root, path), { recursive: true, force: true });
    }
    cpSync(this.kept, this.root, { recursive: true, verbatimSymlinks: true });
    rmSync(join(this.root, 'edition.txt'), { force: true });
  }

  /** Runs `specloom release` to its end. */
  release(document: string, ...flags: string[]): Run {
    return this.specloom('release', document, ...flags);
  }

  /** Runs any command of specloom to its end. */
  specloom(...args: string[]): Run {
    const { status, stdout, stderr } = spawnSync(process.execPath, [SPECLOOM, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      maxBuffer: 2 ** 26,
    });
    return { code: status, out: stdout, err: stderr };
  }

  /** Runs `specloom release`, and kills it once the given number of files is staged; whether it could be killed. */
  async killRelease(document: string, staged: number): Promise<boolean> {
    const child = spawn(process.execPath, [SPECLOOM, 'release', document, '--confirm'], {
      cwd: this.root,
      stdio: 'ignore',
    });
    const ended = new Promise<boolean>((resolve) => child.on('exit', (_, signal) => resolve(signal === 'SIGKILL')));
    const stage = join(this.root, '.specloom-stage');
    while (child.exitCode === null && child.signalCode === null) {
      await new Promise((resolve) => setImmediate(resolve));
      // The file that names the owner is one more.
      if (existsSync(stage) && entriesOf(stage).length > staged) child.kill('SIGKILL');
    }
    return ended;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  write(path: string, content: string): void {
    writeFileSync(join(this.root, path), content);
  }

  /** Names of the changesets. */
  changesets(): string[] {
    return readdirSync(join(this.root, '.changeset')).filter((name) => name.endsWith('.md') && name !== 'README.md');
  }

  /** Hash of every file by its path, what tools make aside. */
  snapshot(): Record<string, string> {
    const files = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.includes(`${sep}node_modules${sep}`) && !path.includes(`${sep}.specloom-stage${sep}`))
      .sort();
    return Object.fromEntries(
      files.map((path) => [relative(this.root, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
    );
  }

  /** Runs a tool of the repository here; throws with its output where it fails. */
  tool(script: string, ...args: string[]): string {
    return execFileSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd: this.root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  }

  /** Removes the workspace. */
  remove(): void {
    for (const folder of [this.root, this.kept]) rmSync(folder, { recursive: true, force: true });
  }
}

function isSource(path: string): boolean {
  return !['node_modules', 'dist', '.turbo', 'coverage'].includes(basename(path));
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It is gone already: the run was quicker.
    return [];
  }
}
