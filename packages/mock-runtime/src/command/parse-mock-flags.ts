import { parseArgs } from 'node:util';
import type { ClockMode } from '../clock/clock.js';
import { CommandError } from './command-error.js';

/** What the command line of a mock says. */
export interface MockFlags {
  help: boolean;
  port: number;
  host: string;
  secretId?: string;
  secretKey?: string;
  auth: boolean;
  clock: ClockMode;
  /** "examples", or the path of a seed file. */
  seed?: string;
}

const CLOCKS: readonly ClockMode[] = ['real', 'fast', 'manual'];

const OPTIONS = {
  port: { type: 'string', default: '0' },
  host: { type: 'string', default: '127.0.0.1' },
  'secret-id': { type: 'string' },
  'secret-key': { type: 'string' },
  'no-auth': { type: 'boolean', default: false },
  clock: { type: 'string', default: 'real' },
  seed: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the command line of a mock, such as `--port 9000 --seed examples`. Throws a CommandError. */
export function parseMockFlags(args: readonly string[]): MockFlags {
  const values = parse(args);
  const { 'secret-id': secretId, 'secret-key': secretKey, seed } = values;
  if ((secretId === undefined) !== (secretKey === undefined)) {
    throw new CommandError(
      `Found --secret-${secretId === undefined ? 'key' : 'id'} alone: expected --secret-id and --secret-key.`,
    );
  }
  const clock = CLOCKS.find((mode) => mode === values.clock);
  if (clock === undefined)
    throw new CommandError(`Found --clock ${values.clock}: expected one of ${CLOCKS.join(', ')}.`);
  return {
    help: values.help,
    port: parsePort(values.port),
    host: values.host,
    ...(secretId === undefined || secretKey === undefined ? {} : { secretId, secretKey }),
    auth: !values['no-auth'],
    clock,
    ...(seed === undefined ? {} : { seed }),
  };
}

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. /);
    throw new CommandError(`${sentence.replace(/\.$/, '')}: expected the options that --help lists.`);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CommandError(`Found --port ${text}: expected a number from 0 to 65535.`);
}
