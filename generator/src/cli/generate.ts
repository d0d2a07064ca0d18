import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import pc from 'picocolors';
import { readRetired } from '../release/read-retired.js';
import type { Comparison } from '../write/compare-files.js';
import { EXIT } from './exit-code.js';
import { loadSpec } from './load-spec.js';
import { startProgress } from './progress.js';
import { readFindings } from './read-findings.js';
import { readOptional } from './read-optional.js';
import { UsageError } from './usage-error.js';

interface GenerateFlags {
  out: string;
  scope: string;
  runtimeRange: string;
  check?: boolean;
  format: boolean;
  quiet?: boolean;
}

/** Scope of the packages of specloom's own repository. */
const OWN_SCOPE = '@specloom';

/** Names of files that are printed; more are counted. */
const MAX_PRINTED = 20;

/** Adds `specloom generate` to the program. */
export function registerGenerate(program: Command): void {
  program
    .command('generate')
    .argument('<spec>', 'a spec.json, or the document that one is made from')
    .description('make the client, the mock and the fixtures of a spec')
    .option('--out <folder>', 'folder that holds the packages', 'packages')
    .option('--check', 'write nothing; fail when a generated file is stale')
    .option('--scope <scope>', 'scope of the package names', OWN_SCOPE)
    .option('--runtime-range <range>', 'version range of the runtimes, such as "^1"', 'workspace:^')
    .option('--no-format', 'write the files as they are printed, without formatting them')
    .option('-q, --quiet', 'print no summary')
    .addHelpText(
      'after',
      `
Versions, dependency ranges and changelogs of packages that exist are kept.
Exit codes: 0 done, 1 stale files (with --check), 2 bad usage or bad input.

Example:
  specloom generate spec.json --out packages --scope @acme --runtime-range ^1`,
    )
    .action(async (spec: string, flags: GenerateFlags) => {
      process.exitCode = await runGenerate(spec, flags);
    });
}

async function runGenerate(path: string, flags: GenerateFlags): Promise<number> {
  const started = performance.now();
  const progress = startProgress(`Reading ${path}`, flags.quiet === true);
  try {
    const { spec, sha256 } = await loadSpec(path);
    const names = join(dirname(path), 'retired.json');
    const retired = readRetired(await readOptional(names), names);
    const lint = join(dirname(path), 'lint.json');
    const findings = readFindings(await readOptional(lint), lint);
    progress.update(`Generating the packages of ${spec.service.id} ${spec.service.version}`);
    // The generators bring a compiler along, which the other commands need not wait for.
    const { generatePackages } = await import('../generate-packages.js');
    const comparison = await generatePackages(spec, {
      out: flags.out,
      check: flags.check === true,
      format: flags.format,
      scope: flags.scope,
      runtimeRange: flags.runtimeRange,
      specSha256: sha256,
      retired,
      ...(findings === undefined ? {} : { findings }),
    }).catch(explainWriteError);
    progress.stop();
    const seconds = (performance.now() - started) / 1000;
    return flags.check === true ? reportStale(path, flags, comparison) : reportWritten(flags, comparison, seconds);
  } finally {
    progress.stop();
  }
}

function reportStale(path: string, flags: GenerateFlags, comparison: Comparison): number {
  const stale = [...comparison.outdated.map((file) => file.path), ...comparison.surplus];
  if (stale.length === 0) {
    if (flags.quiet !== true) process.stderr.write(`${comparison.unchanged} files are up to date in ${flags.out}\n`);
    return EXIT.done;
  }
  for (const file of stale.slice(0, MAX_PRINTED))
    process.stderr.write(`${pc.yellow('stale')} ${join(flags.out, file)}\n`);
  if (stale.length > MAX_PRINTED) process.stderr.write(pc.dim(`… and ${stale.length - MAX_PRINTED} more\n`));
  process.stderr.write(`${stale.length} generated files are stale; run: specloom generate ${command(path, flags)}\n`);
  return EXIT.findings;
}

function reportWritten(flags: GenerateFlags, comparison: Comparison, seconds: number): number {
  if (flags.quiet !== true) {
    const { outdated, surplus, unchanged } = comparison;
    const counts = [`${outdated.length} written`, `${surplus.length} removed`, `${unchanged} unchanged`];
    process.stderr.write(`${pc.bold(flags.out)}: ${counts.join(', ')} (${seconds.toFixed(2)} s)\n`);
  }
  return EXIT.done;
}

/** The arguments that mend what was found stale. */
function command(path: string, flags: GenerateFlags): string {
  const given = [
    ...(flags.out === 'packages' ? [] : ['--out', flags.out]),
    ...(flags.scope === OWN_SCOPE ? [] : ['--scope', flags.scope]),
    ...(flags.runtimeRange === 'workspace:^' ? [] : ['--runtime-range', flags.runtimeRange]),
    ...(flags.format ? [] : ['--no-format']),
  ];
  return [path, ...given].map((word) => (/^[\w@./:^~-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}

function explainWriteError(error: unknown): never {
  if (error instanceof Error && error.name === 'WriteError') throw new UsageError(error.message);
  if (error instanceof Error && 'code' in error && 'path' in error) {
    throw new UsageError(`${String(error.path)}: cannot be written (${String(error.code)})`);
  }
  throw error;
}
