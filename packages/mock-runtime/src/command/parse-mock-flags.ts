import { parseArgs } from 'node:util';
import type { ClockMode } from '../clock/clock.js';
import type { MockOptions } from '../mock-options.js';
import { CommandError } from './command-error.js';
import { MOCK_COMMAND_OPTIONS } from './mock-command-options.js';

/** What the command line of a mock says. Paths are as they were given. */
export interface MockFlags {
  help: boolean;
  port: number;
  host: string;
  secretId?: string;
  secretKey?: string;
  /** Of a temporary key. */
  token?: string;
  auth: boolean;
  rates: NonNullable<MockOptions['rates']>;
  clock: ClockMode;
  randomSeed: number;
  /** "examples", or the path of a seed file. */
  seed?: string;
  snapshot?: string;
  settings?: string;
  faults?: string;
  replay?: string;
  record?: string;
}

const CLOCKS: readonly ClockMode[] = ['real', 'fast', 'manual'];
const FILES = ['seed', 'snapshot', 'settings', 'faults', 'replay', 'record'] as const;

/** Reads the command line of a mock, such as `--port 9000 --seed examples`. Throws a CommandError. */
export function parseMockFlags(args: readonly string[]): MockFlags {
  const given = parse(args);
  const text = (name: string): string | undefined => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const secretId = text('secret-id');
  const secretKey = text('secret-key');
  if ((secretId === undefined) !== (secretKey === undefined)) {
    throw new CommandError(
      `Found --secret-${secretId === undefined ? 'key' : 'id'} alone: expected --secret-id and --secret-key.`,
    );
  }
  const token = text('token');
  if (token !== undefined && secretId === undefined) {
    throw new CommandError('Found --token alone: expected it with --secret-id and --secret-key.');
  }
  return {
    help: given.get('help') === true,
    port: parseWhole('port', text('port') ?? '0', 65_535),
    host: text('host') ?? '127.0.0.1',
    ...(secretId === undefined || secretKey === undefined ? {} : { secretId, secretKey }),
    ...(token === undefined ? {} : { token }),
    auth: given.get('no-auth') !== true,
    rates: parseRates(text('rates') ?? 'documented'),
    clock: parseClock(text('clock') ?? 'real'),
    randomSeed: parseWhole('random-seed', text('random-seed') ?? '1', 0xffff_ffff),
    ...Object.fromEntries(FILES.map((name) => [name, text(name)]).filter(([, path]) => path !== undefined)),
  };
}

function parse(args: readonly string[]): ReadonlyMap<string, unknown> {
  const options = Object.fromEntries(
    MOCK_COMMAND_OPTIONS.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options: { ...options, help: { type: 'boolean', short: 'h' } } });
    return new Map(Object.entries(values));
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. /);
    throw new CommandError(`${sentence.replace(/\.$/, '')}: expected the options that --help lists.`);
  }
}

function parseWhole(name: string, text: string, maximum: number): number {
  if (/^\d{1,10}$/.test(text) && Number(text) <= maximum) return Number(text);
  throw new CommandError(`Found --${name} ${text}: expected a number from 0 to ${maximum}.`);
}

function parseRates(text: string): MockFlags['rates'] {
  if (text === 'documented' || text === 'off') return text;
  const factor = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (factor > 0 && Number.isFinite(factor)) return factor;
  throw new CommandError(`Found --rates ${text}: expected documented, off, or a number above 0.`);
}

function parseClock(text: string): ClockMode {
  const clock = CLOCKS.find((mode) => mode === text);
  if (clock !== undefined) return clock;
  throw new CommandError(`Found --clock ${text}: expected one of ${CLOCKS.join(', ')}.`);
}
