import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import pc from 'picocolors';
import { printable } from '../diff/text/printable.js';
import { EXIT } from './exit-code.js';

/** Adds a command to the program. */
type Register = (program: Command) => void;

/** What adds each command, in the order of the help. A command that is named on the command line is the only one that is loaded. */
const COMMANDS: ReadonlyMap<string, () => Promise<Register>> = new Map([
  ['parse', async () => (await import('./parse.js')).registerParse],
  ['lint', async () => (await import('./lint.js')).registerLint],
  ['explain', async () => (await import('./explain.js')).registerExplain],
  ['generate', async () => (await import('./generate.js')).registerGenerate],
  ['mock', async () => (await import('./mock.js')).registerMock],
  ['diff', async () => (await import('./diff.js')).registerDiff],
  ['release', async () => (await import('./release.js')).registerRelease],
]);

/** Errors whose message is meant for the user, one line each. */
const EXPECTED_ERRORS = new Set(['UsageError', 'DocumentError', 'SpecError', 'PlanError', 'WriteError']);

/** Runs the command line with the arguments after the program's name, and returns its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  process.exitCode = EXIT.done;
  process.stdout.on('error', endOutput);
  try {
    await (await buildProgram(args[0])).parseAsync([...args], { from: 'user' });
    return Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    const lines = explainError(error).split('\n').map(printable);
    process.stderr.write(`${pc.red('error')}: ${lines.join('\n')}\n`);
    return EXIT.usage;
  }
}

/** Standard output ends early where its reader has seen enough; a full disk is an error. */
function endOutput(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`${pc.red('error')}: standard output cannot be written (${error.code ?? error.message})\n`);
  process.exit(EXIT.usage);
}

async function buildProgram(command: string | undefined): Promise<Command> {
  const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
  const program = new Command('specloom')
    .description("Turns a cloud product's API documentation into a canonical spec, and the spec into packages.")
    .version(version)
    .showHelpAfterError('(run with --help for the usage)')
    .exitOverride();
  const load = COMMANDS.get(command ?? '');
  for (const register of await Promise.all(
    (load === undefined ? [...COMMANDS.values()] : [load]).map((one) => one()),
  )) {
    register(program);
  }
  for (const added of program.commands) added.exitOverride();
  return program;
}

function explainError(error: unknown): string {
  if (error instanceof Error && EXPECTED_ERRORS.has(error.name)) return error.message;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return process.env.SPECLOOM_DEBUG && error instanceof Error
    ? (error.stack ?? detail)
    : `${detail} (unexpected; set SPECLOOM_DEBUG=1 for its place)`;
}
