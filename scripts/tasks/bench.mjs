import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { runScript } from '../run-command.mjs';
import { TaskFailure } from '../task-failure.mjs';
import { run as build } from './build.mjs';

const FOLDER = 'test/bench';
const SUFFIX = '.bench.mjs';

/**
 * Runs the benchmark of the given name, or all of them.
 *
 * @param {string[]} args
 */
export function run(args) {
  const known = readdirSync(join(root, FOLDER))
    .filter((file) => file.endsWith(SUFFIX))
    .map((file) => file.slice(0, -SUFFIX.length))
    .sort();
  const unknown = args.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new TaskFailure(`unknown benchmark ${JSON.stringify(unknown)}; expected one of: ${known.join(', ')}`, 2);
  }
  build();
  const names = args.length > 0 ? args : known;
  const slow = names.filter((name) => runScript(`${FOLDER}/${name}${SUFFIX}`) !== 0);
  if (slow.length > 0) throw new TaskFailure(`over the limit or failed: ${slow.join(', ')}`);
}
