/**
 * @typedef {object} Case one thing to measure
 * @property {string} name
 * @property {() => unknown | Promise<unknown>} run
 * @property {() => void} [before] what has to be done before each run and does not count
 */

/**
 * Median milliseconds of each case. The cases take turns, so that a machine that slows down slows all of them.
 *
 * @param {Case[]} cases
 * @param {{ rounds: number, warmUp: number }} options rounds that count, and rounds before them that don't
 * @returns {Promise<Map<string, number>>}
 */
export async function medians(cases, { rounds, warmUp }) {
  /** @type {Map<string, number[]>} */
  const samples = new Map(cases.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run, before } of cases) {
      before?.();
      const start = performance.now();
      await run();
      if (round >= 0) samples.get(name)?.push(performance.now() - start);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, median(values)]));
}

/**
 * The middle value, or the mean of the two in the middle.
 *
 * @param {number[]} values at least one
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
