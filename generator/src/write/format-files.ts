import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../emit/output-file.js';
import { WriteError } from './write-error.js';

/** How generated files look, wherever they are written: the configuration of the surrounding project has no say in it. */
const CONFIGURATION = {
  root: true,
  vcs: { enabled: false },
  files: { maxSize: 256 * 1024 * 1024 },
  linter: { enabled: false },
  formatter: { indentStyle: 'space', indentWidth: 2, lineWidth: 120, lineEnding: 'lf' },
  javascript: { formatter: { quoteStyle: 'single' } },
  assist: { enabled: true, actions: { source: { organizeImports: 'on' } } },
};

const FORMATTED = /\.(?:ts|js|json)$/;

/**
 * Formats files and sorts their imports with Biome's own binary, in one run over a temporary folder: that takes a tenth of the time
 * of its WebAssembly build. Files of other kinds come back as they are.
 *
 * @throws {WriteError} where Biome cannot be run, or cannot parse a file.
 */
export async function formatFiles(files: readonly OutputFile[]): Promise<OutputFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'specloom-'));
  try {
    await writeFile(join(folder, 'biome.json'), JSON.stringify(CONFIGURATION));
    const formatted = files.filter((file) => FORMATTED.test(file.path));
    const directories = new Set(formatted.map((file) => dirname(join(folder, 'files', file.path))));
    for (const directory of directories) await mkdir(directory, { recursive: true });
    await Promise.all(formatted.map((file) => writeFile(join(folder, 'files', file.path), file.content)));
    if (formatted.length > 0) await runBiome(folder);
    return await Promise.all(
      files.map(async (file) =>
        FORMATTED.test(file.path)
          ? { ...file, content: await readFile(join(folder, 'files', file.path), 'utf8') }
          : file,
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runBiome(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  const command = require.resolve('@biomejs/biome/bin/biome');
  const args = [command, 'check', '--write', '--colors=off', '--max-diagnostics=3', 'files'];
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
  if (code !== 0) throw new WriteError(`The generated files cannot be formatted: ${firstFault(output)}.`);
}

/** Biome names the file and the place on the first line of each report. */
function firstFault(output: string): string {
  const line = output.split('\n').find((candidate) => candidate.trim() !== '') ?? 'Biome ended without a report';
  return line.replace(/[━\s]+$/u, '').trim();
}
