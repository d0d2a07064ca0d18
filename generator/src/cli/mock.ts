import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMock,
  type Mock,
  type MockDefinition,
  type MockOptions,
  specToMockDefinition,
} from '@specloom/mock-runtime';
import { runMockCommand } from '@specloom/mock-runtime/command';
import type { Spec } from '@specloom/spec';
import type { Command } from 'commander';
import { readInput } from './read-file.js';
import { readSpec } from './read-spec.js';

/** Adds `specloom mock` to the program. */
export function registerMock(program: Command): void {
  program
    .command('mock')
    .argument('<spec>', 'a spec.json')
    .description('serve a mock of the API; its URL is the first line of the output')
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 0)')
    .option('--host <host>', 'address to listen on (default: 127.0.0.1)')
    .option('--secret-id <id>', 'accepted key, together with --secret-key (default: one test key, which is printed)')
    .option('--secret-key <key>', 'its secret')
    .option('--no-auth', 'accept requests without a valid signature')
    .option('--seed <seed>', '"examples", or a JSON file with the state at start')
    .option('--clock <mode>', 'real, fast or manual (default: real)')
    .option('--package <name>', "the product's mock package (default: @specloom/<service>-mock, if it is installed)")
    .action(async (specFile: string, flags: MockCommandFlags) => {
      process.exitCode = await runMock(specFile, flags);
    });
}

interface MockCommandFlags {
  port?: string;
  host?: string;
  secretId?: string;
  secretKey?: string;
  auth: boolean;
  seed?: string;
  clock?: string;
  package?: string;
}

async function runMock(specFile: string, flags: MockCommandFlags): Promise<number> {
  const spec = await readSpec(specFile);
  const sha256 = createHash('sha256')
    .update(await readInput(specFile, 'a spec.json'))
    .digest('hex');
  const { create, from } = await chooseMock(spec, sha256, flags.package);
  process.stderr.write(`${from}\n`);
  return runMockCommand({ name: 'specloom mock', createMock: create, args: mockArguments(flags) });
}

interface ChosenMock {
  create: (options: MockOptions) => Mock;
  /** What is served, for the user. */
  from: string;
}

/** The product's own mock, with its behaviours, where one is installed that was made from the very same spec; else the generic one. */
async function chooseMock(spec: Spec, sha256: string, named: string | undefined): Promise<ChosenMock> {
  const { id, title, version } = spec.service;
  const name = named ?? `@specloom/${id}-mock`;
  const generic: ChosenMock = {
    create: (options) => createMock(specToMockDefinition(spec, sha256), options),
    from: '',
  };
  const module = await importFromHere(name);
  if (module === null)
    return { ...generic, from: `Serving the generic mock of ${title} ${version}: ${name} is not installed here.` };
  const values = Object.values(module);
  const create = values.find(
    (value): value is ChosenMock['create'] => typeof value === 'function' && /^create\w*Mock$/.test(value.name),
  );
  const definition = values.find(
    (value): value is MockDefinition => typeof value === 'object' && value !== null && 'specSha256' in value,
  );
  if (!create || definition?.specSha256 !== sha256) {
    return {
      ...generic,
      from: `Serving the generic mock of ${title} ${version}: ${name} was made from another spec; generate it again.`,
    };
  }
  return { create, from: `Serving ${name}, the mock of ${title} ${version}.` };
}

/** Imports a package as a file in the current folder would; null where it is not installed. */
async function importFromHere(name: string): Promise<Record<string, unknown> | null> {
  let path: string;
  try {
    path = createRequire(join(process.cwd(), 'from-here.js')).resolve(name);
  } catch {
    return null;
  }
  return (await import(pathToFileURL(path).href)) as Record<string, unknown>;
}

function mockArguments(flags: MockCommandFlags): string[] {
  const named: [string, string | undefined][] = [
    ['--port', flags.port],
    ['--host', flags.host],
    ['--secret-id', flags.secretId],
    ['--secret-key', flags.secretKey],
    ['--seed', flags.seed],
    ['--clock', flags.clock],
  ];
  return [
    ...named.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag}=${value}`])),
    ...(flags.auth ? [] : ['--no-auth']),
  ];
}
