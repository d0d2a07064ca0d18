import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { registerDiff } from './diff.js';
import { EXIT } from './exit-code.js';
import { registerExplain } from './explain.js';
import { registerGenerate } from './generate.js';
import { registerLint } from './lint.js';
import { registerParse } from './parse.js';
import { registerRelease } from './release.js';

/** Errors whose message is meant for the user, one line each. */
const EXPECTED_ERRORS = new Set(['UsageError', 'DocumentError', 'SpecError', 'PlanError']);

/** Runs the command line with the arguments after the program's name, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.exitCode = EXIT.done;
  try {
    await buildProgram().parseAsync([...args], { from: 'user' });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    process.stderr.write(`${pc.red('error')}: ${explainError(error)}\n`);
    return EXIT.usage;
  }
}

function buildProgram(): Command {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  const program = new Command('specloom')
    .description("Turns a cloud product's API documentation into a canonical spec, and the spec into packages.")
    .version(version)
    .showHelpAfterError('(run with --help for the usage)')
    .exitOverride();
  registerParse(program);
  registerLint(program);
  registerExplain(program);
  registerGenerate(program);
  registerDiff(program);
  registerRelease(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}

function explainError(error: unknown): string {
  if (error instanceof Error && EXPECTED_ERRORS.has(error.name)) return error.message;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return process.env.SPECLOOM_DEBUG && error instanceof Error
    ? (error.stack ?? detail)
    : `${detail} (unexpected; set SPECLOOM_DEBUG=1 for its place)`;
}
