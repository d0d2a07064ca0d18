/** One option of a mock's command line, long form only. */
export interface CommandOption {
  /** Without dashes, such as "port". */
  name: string;
  /** What its value is, such as "number"; absent: the option has none. */
  value?: string;
  /** For the help. */
  says: string;
}

/** What every command that serves a mock takes, in the order of its help. */
export const MOCK_COMMAND_OPTIONS: readonly CommandOption[] = [
  { name: 'port', value: 'number', says: 'port to listen on; 0, the default, takes a free one' },
  { name: 'host', value: 'host', says: 'address to listen on (default: 127.0.0.1)' },
  {
    name: 'secret-id',
    value: 'id',
    says: 'accepted key, together with --secret-key (default: one test key, which is printed)',
  },
  { name: 'secret-key', value: 'key', says: 'its secret' },
  { name: 'token', value: 'token', says: 'makes it a temporary key: requests have to carry this token' },
  { name: 'no-auth', says: 'accept requests without a valid signature' },
  {
    name: 'rates',
    value: 'rates',
    says: 'documented (default), off, or a number to multiply the documented ones with',
  },
  { name: 'clock', value: 'mode', says: 'real (default), fast (twenty times) or manual (POST /_mock/advance)' },
  { name: 'random-seed', value: 'number', says: 'decides identifiers and all chance (default: 1)' },
  { name: 'seed', value: 'seed', says: '"examples", or a JSON file with the state at start' },
  {
    name: 'snapshot',
    value: 'file',
    says: 'load the state from this file, if it is there, and save it there at the end',
  },
  { name: 'settings', value: 'file', says: "JSON file with the product's settings, such as its catalogue and quotas" },
  {
    name: 'faults',
    value: 'file',
    says: 'JSON file of { "faults": […], "scenarios": […] }: what goes wrong on purpose',
  },
  { name: 'replay', value: 'file', says: 'answer from this cassette first' },
  { name: 'record', value: 'file', says: 'write a cassette of all traffic, without secrets, at the end' },
];

/** The options as lines of a help. */
export function optionsHelp(): string {
  const rows = [...MOCK_COMMAND_OPTIONS.map((option) => [usageOf(option), option.says]), ['-h, --help', 'print this']];
  const width = Math.max(...rows.map(([usage = '']) => usage.length));
  return rows.map(([usage = '', says]) => `  ${usage.padEnd(width)}  ${says}\n`).join('');
}

/** "--port <number>". */
export function usageOf({ name, value }: CommandOption): string {
  return value === undefined ? `--${name}` : `--${name} <${value}>`;
}
