// Sends prepared requests over raw sockets: a client that builds and parses less than the servers do, so that they set the pace.
import { once } from 'node:events';
import { connect } from 'node:net';

const HEAD_END = '\r\n\r\n';
const CHUNKS_END = '0\r\n\r\n';

/**
 * Sends `count` requests, one after the other on each connection, and waits for all answers.
 *
 * @param {object} load
 * @param {string} load.url
 * @param {readonly Buffer[]} load.requests whole requests as they go over the wire; they take turns
 * @param {number} load.connections
 * @param {number} load.count
 */
export async function sendLoad({ url, requests, connections, count }) {
  const { hostname, port } = new URL(url);
  let sent = 0;
  const next = () => (sent < count ? requests[sent++ % requests.length] : undefined);
  await Promise.all(Array.from({ length: connections }, () => keepSending(hostname, Number(port), next)));
}

/**
 * @param {string} host
 * @param {number} port
 * @param {() => Buffer | undefined} next
 */
async function keepSending(host, port, next) {
  const socket = connect({ host, port, noDelay: true }).setEncoding('latin1');
  await once(socket, 'connect');
  /** @type {Promise<void>} */
  const done = new Promise((resolve, reject) => {
    let answer = '';
    const send = () => {
      const request = next();
      if (request === undefined) socket.end(resolve);
      else socket.write(request);
    };
    socket.on('data', (text) => {
      answer += text;
      if (!isComplete(answer)) return;
      if (!answer.startsWith('HTTP/1.1 200 ') || answer.includes('"Error"')) {
        socket.destroy();
        reject(new Error(`expected an answer without an error, found: ${answer.slice(0, 800)}`));
        return;
      }
      answer = '';
      send();
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`the server closed the connection within: ${answer.slice(0, 800)}`)));
    send();
  });
  await done;
}

/** @param {string} answer */
function isComplete(answer) {
  const head = answer.indexOf(HEAD_END);
  if (head === -1) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head));
  return length === null ? answer.endsWith(CHUNKS_END) : answer.length - head - HEAD_END.length >= Number(length[1]);
}
