import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('client-program.mjs', import.meta.url));

/**
 * Starts a client in a process of its own.
 *
 * @param {'ours' | 'theirs'} which
 * @param {string} url of the mock
 * @returns {{ run: (calls: number, inFlight: number) => Promise<import('./client-program.mjs').Sample>, stop: () => void }}
 */
export function startClient(which, url) {
  const child = fork(PROGRAM, [which, url], { execArgv: ['--expose-gc'] });
  return {
    run: (calls, inFlight) =>
      new Promise((resolve, reject) => {
        /** @param {number | null} code */
        const fail = (code) => reject(new Error(`the client of ${which} exited with ${code}`));
        child.once('exit', fail);
        child.once('message', (/** @type {import('./client-program.mjs').Sample} */ sample) => {
          child.off('exit', fail);
          resolve(sample);
        });
        child.send({ calls, inFlight });
      }),
    stop: () => child.kill(),
  };
}
