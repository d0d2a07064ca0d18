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
import { MOCK_COMMAND_OPTIONS, runMockCommand, usageOf } from '@specloom/mock-runtime/command';
import { type Command, Option } from 'commander';
import { readInput } from './read-file.js';

/** No other name may come into the name of a package. */
const SERVICE_ID = /^[a-z][a-z0-9-]*$/;

/** Adds `specloom mock` to the program. */
export function registerMock(program: Command): void {
  const options = MOCK_COMMAND_OPTIONS.map((option) => new Option(usageOf(option), option.says));
  const command = program
    .command('mock')
    .argument('<spec>', 'a spec.json')
    .description('serve a mock of the API; its URL is the first line of the output');
  for (const option of options) command.addOption(option);
  command
    .option('--package <name>', "the product's mock package (default: @specloom/<service>-mock, if it is installed)")
    .addHelpText(
      'after',
      `
The mock is controlled under /_mock of its URL. Exit codes: 0 stopped, 2 bad usage or bad input.

Example:
  specloom mock spec.json --port 9000 --seed examples --clock fast`,
    )
    .action(async (specFile: string, flags: Readonly<Record<string, unknown>>) => {
      const { create, from } = await chooseMock(specFile, flags.package);
      process.stderr.write(`${from}\n`);
      const args = toArguments(options, flags);
      process.exitCode = await runMockCommand({ name: 'specloom mock', createMock: create, args });
    });
}

interface ChosenMock {
  create: (options: MockOptions) => Mock;
  /** What is served, for the user. */
  from: string;
}

/** The product's own mock, with its behaviours, where one is installed that was made from the very same spec; else the generic one. */
async function chooseMock(specFile: string, named: unknown): Promise<ChosenMock> {
  const bytes = await readInput(specFile, 'a spec.json');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = typeof named === 'string' ? named : packageOf(bytes);
  const module = name === undefined ? null : await importFromHere(name);
  const product = module === null ? undefined : productMock(module);
  if (product?.definition.specSha256 === sha256) {
    const { title, version } = product.definition.service;
    return { create: product.create, from: `Serving ${name}, the mock of ${title} ${version}.` };
  }
  // The validator takes a while to load, and the very spec that a package was made from needs none.
  const { readSpec } = await import('./read-spec.js');
  const spec = await readSpec(specFile);
  const { title, version } = spec.service;
  const why = module === null ? 'is not installed here' : 'was made from another spec; generate it again';
  return {
    create: (options) => createMock(specToMockDefinition(spec, sha256), options),
    from: `Serving the generic mock of ${title} ${version}: ${name} ${why}.`,
  };
}

/** What a spec's mock package is called; undefined for a file that is no spec, which is told later. */
function packageOf(file: Uint8Array): string | undefined {
  const spec = parseJson(new TextDecoder().decode(file));
  const service = typeof spec === 'object' && spec !== null && 'service' in spec ? spec.service : undefined;
  const id = typeof service === 'object' && service !== null && 'id' in service ? service.id : undefined;
  return typeof id === 'string' && SERVICE_ID.test(id) ? `@specloom/${id}-mock` : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function productMock(
  module: Readonly<Record<string, unknown>>,
): { create: ChosenMock['create']; definition: MockDefinition } | undefined {
  const [, create] =
    Object.entries(module).find(
      (entry): entry is [string, ChosenMock['create']] =>
        typeof entry[1] === 'function' && /^create\w*Mock$/.test(entry[0]),
    ) ?? [];
  const definition = Object.values(module).find(
    (value): value is MockDefinition => typeof value === 'object' && value !== null && 'specSha256' in value,
  );
  return create && definition && { create, definition };
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

function toArguments(options: readonly Option[], flags: Readonly<Record<string, unknown>>): string[] {
  return options.flatMap((option) => {
    const value = flags[option.attributeName()];
    if (typeof value === 'string') return [`${option.long}=${value}`];
    return option.negate && value === false ? [`${option.long}`] : [];
  });
}
