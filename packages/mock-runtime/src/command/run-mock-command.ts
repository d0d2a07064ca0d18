import { replaceFile } from '../control/replace-file.js';
import { loadSnapshot, saveSnapshot } from '../control/snapshot-file.js';
import type { Mock, MockServer } from '../mock.js';
import type { MockOptions } from '../mock-options.js';
import { CommandError } from './command-error.js';
import { describeMock } from './describe-mock.js';
import { flagsToOptions } from './flags-to-options.js';
import { optionsHelp } from './mock-command-options.js';
import { type MockFlags, parseMockFlags } from './parse-mock-flags.js';

/** The program around a mock's command. */
export interface MockCommand {
  /** Name of the command, for its help. */
  name: string;
  createMock: (options: MockOptions) => Mock;
  /** Arguments after the command's name. */
  args: readonly string[];
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const EXIT_CODES = 'Exit codes: 0 stopped, 2 bad usage or bad input.\n';

/**
 * Serves a mock until SIGINT or SIGTERM comes, and returns the exit code: 0, or 2 after one line that says what is wrong. The URL
 * is the first line of its output.
 */
export async function runMockCommand(command: MockCommand): Promise<number> {
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  // Who reads the URL may stop the mock at once: the signals are listened to before it is printed.
  for (const signal of SIGNALS) process.once(signal, stop);
  try {
    await serveUntil(stopped, command);
    return 0;
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

async function serveUntil(stopped: Promise<void>, { name, createMock, args }: MockCommand): Promise<void> {
  const flags = parseMockFlags(args);
  if (flags.help) {
    process.stdout.write(`Usage: ${name} [options]\n\nOptions:\n${optionsHelp()}\n${EXIT_CODES}`);
    return;
  }
  const mock = createMock(await flagsToOptions(flags));
  await begin(mock, flags);
  const server = await listen(mock, flags);
  process.stdout.write([server.url, ...describeMock(mock, flags)].map((line) => `${line}\n`).join(''));
  await stopped;
  await server.close();
  await end(mock, flags);
}

async function listen(mock: Mock, { host, port }: MockFlags): Promise<MockServer> {
  try {
    return await mock.listen({ host, port });
  } catch (error) {
    const found = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CommandError(
      `Cannot listen on ${host}, port ${port}: found ${found}, expected an address of this machine and a free port, such as --port 0.`,
    );
  }
}

async function begin(mock: Mock, { snapshot, record }: MockFlags): Promise<void> {
  if (snapshot !== undefined) {
    await loadSnapshot(mock, snapshot).catch((error: NodeJS.ErrnoException) => {
      // The first run has nothing to load.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  if (record !== undefined) mock.recording.start();
}

async function end(mock: Mock, { snapshot, record }: MockFlags): Promise<void> {
  if (snapshot !== undefined) await saveSnapshot(mock, snapshot);
  if (record !== undefined) await replaceFile(record, `${JSON.stringify(mock.recording.stop(), null, 2)}\n`);
}
