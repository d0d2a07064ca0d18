import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './measure.mjs';

const ROUNDS = 21;
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** @typedef {'nothing' | 'ours' | 'theirs'} Program */

/**
 * What two imports cost beyond none at all: time, and resident memory once it is done. Each is the first of a process of its own, and
 * they take turns.
 *
 * @param {Record<Program, string>} statements what is timed
 */
export function importCosts(statements) {
  const programs = /** @type {Program[]} */ (Object.keys(statements));
  const runs = Array.from({ length: ROUNDS }, () =>
    Object.fromEntries(programs.map((program) => [program, start(statements[program])])),
  );
  /** @param {'milliseconds' | 'megabytes'} kind */
  const beyondNothing = (kind) => {
    /** @param {Program} program */
    const cost = (program) => median(runs.map((run) => run[program]?.[kind] ?? Number.NaN));
    return { ours: cost('ours') - cost('nothing'), theirs: cost('theirs') - cost('nothing') };
  };
  return { milliseconds: beyondNothing('milliseconds'), megabytes: beyondNothing('megabytes') };
}

/**
 * @param {string} statement
 * @returns {{ milliseconds: number, megabytes: number }}
 */
function start(statement) {
  const program = `
const began = performance.now();
${statement}
const milliseconds = performance.now() - began;
console.log(JSON.stringify({ milliseconds, megabytes: process.memoryUsage.rss() / 2 ** 20 }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: HERE,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`a program exited with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
