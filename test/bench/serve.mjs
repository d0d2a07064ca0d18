import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MILLISECONDS = 60_000;

/**
 * @typedef {object} Served a server in a process of its own
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server that prints its URL, and waits for that.
 *
 * @param {string[]} args of Node
 * @returns {Promise<Served>}
 */
export async function serve(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let told = '';
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    told += text;
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(told) ?? [];
    // What is printed from now on must not fill the pipe.
    child.stdout.resume();
    if (url !== undefined) return { url, stop: () => stop(child) };
  }
  throw new Error(`node ${args.join(' ')} ended without a URL: ${told}`);
}

/**
 * Starts a server that is told its port and prints nothing, and waits until it takes connections.
 *
 * @param {(port: number) => string[]} argsOf arguments of Node
 * @returns {Promise<Served>}
 */
export async function serveSilently(argsOf) {
  const port = await freePort();
  const child = spawn(process.execPath, argsOf(port), { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  const late = Date.now() + START_MILLISECONDS;
  while (!(await fetch(url).catch(() => false))) {
    if (child.exitCode !== null || Date.now() > late)
      throw new Error(`node ${child.spawnargs.join(' ')} does not serve`);
    await sleep(100);
  }
  return { url, stop: () => stop(child) };
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
