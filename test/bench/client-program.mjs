// Calls a mock with one of two clients, in a process of its own, so that its CPU time and its heap are the client's alone.
// node --expose-gc client-program.mjs <ours|theirs> <url>; then messages { calls, inFlight } are answered by a Sample.
import { callOfficial, callSpecloom } from './client-calls.mjs';

/** @typedef {{ cpuMs: number, heapBytes: number, answers: number }} Sample */

const [which, url = ''] = process.argv.slice(2);
const call = which === 'theirs' ? await callOfficial(url) : await callSpecloom(url);

process.on('message', async ({ calls, inFlight }) => {
  const before = process.cpuUsage();
  const answers = await run(calls, inFlight);
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.();
  process.send?.({ cpuMs: (user + system) / 1000, heapBytes: process.memoryUsage().heapUsed, answers });
});

/**
 * Makes calls, so many at once, and counts the different ids of their answers.
 *
 * @param {number} calls
 * @param {number} inFlight
 */
async function run(calls, inFlight) {
  const ids = new Set();
  let left = calls;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      ids.add(await call());
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return ids.size;
}
