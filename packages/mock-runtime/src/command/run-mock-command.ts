import { readFile } from 'node:fs/promises';
import { TEST_CREDENTIAL } from '../auth/credential.js';
import type { Mock, MockServer } from '../mock.js';
import type { MockOptions } from '../mock-options.js';
import type { SeedData } from '../seed/seed-data.js';
import { CommandError } from './command-error.js';
import { type MockFlags, parseMockFlags } from './parse-mock-flags.js';

/** The program around a mock's command. */
export interface MockCommand {
  /** Name of the command, for its help. */
  name: string;
  createMock: (options: MockOptions) => Mock;
  /** Arguments after the command's name. */
  args: readonly string[];
}

const HELP = `Options:
  --port <number>      port to listen on; 0 takes a free one (default)
  --host <host>        address to listen on (default 127.0.0.1)
  --secret-id <id>     accepted key, together with --secret-key
  --secret-key <key>   its secret
  --no-auth            accept requests without a valid signature
  --seed <seed>        "examples", or a JSON file with the state at start
  --clock <mode>       real (default), fast or manual
  -h, --help           print this

Exit codes: 0 stopped, 2 bad usage or bad input.
`;

/**
 * Serves a mock until SIGINT or SIGTERM comes, and returns the exit code: 0, or 2 after one line that says what is wrong. The URL
 * is the first line of its output.
 */
export async function runMockCommand({ name, createMock, args }: MockCommand): Promise<number> {
  try {
    const flags = parseMockFlags(args);
    if (flags.help) {
      process.stdout.write(`Usage: ${name} [options]\n\n${HELP}`);
      return 0;
    }
    // Who reads the URL may stop the mock at once.
    const stopped = new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    });
    const server = await serve(flags, createMock);
    process.stdout.write(`${server.url}\n`);
    if (flags.auth && flags.secretId === undefined) {
      process.stdout.write(
        `Accepts the test key ${TEST_CREDENTIAL.secretId} with the secret ${TEST_CREDENTIAL.secretKey}.\n`,
      );
    }
    await stopped;
    await server.close();
    return 0;
  } catch (error) {
    process.stderr.write(`error: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

async function serve(flags: MockFlags, createMock: MockCommand['createMock']): Promise<MockServer> {
  const { secretId, secretKey, auth, clock, seed, host, port } = flags;
  const mock = createMock({
    auth,
    clock,
    ...(secretId === undefined || secretKey === undefined ? {} : { credentials: [{ secretId, secretKey }] }),
    ...(seed === undefined ? {} : { seed: seed === 'examples' ? seed : await readSeed(seed) }),
  });
  return mock.listen({ host, port });
}

/** The mock itself checks what a seed holds. */
async function readSeed(path: string): Promise<SeedData> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${path}: found ${error.code ?? error.message}, expected a JSON file with a seed.`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${path}: found text that is not JSON, expected a seed.`);
  }
}
