import type { Socket } from 'node:net';
import type { Endpoint } from '../endpoint.js';
import { type HttpAnswer, ResponseParser } from './response-parser.js';

/** A body up to this goes out in one piece with its head, which spares a system call. */
const LARGEST_PIECE = 65_536;

/** A request, and who waits for its answer. */
interface Pending {
  readonly parser: ResponseParser;
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A connection that carries one request at a time. */
export class HttpConnection {
  readonly #socket: Socket;
  #pending: Pending | undefined;
  #connected = false;
  #restsUntil = 0;

  /** `onClose` runs once, when the connection can no longer be used. */
  constructor(endpoint: Endpoint, onClose: () => void) {
    this.#socket = openSocket(endpoint);
    this.#socket.on('connect', () => {
      this.#connected = true;
    });
    this.#socket.on('data', (chunk) => this.#receive(chunk));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => {
      onClose();
      this.#end();
    });
  }

  /** A request on this connection may have reached the other side. */
  get connected(): boolean {
    return this.#connected;
  }

  /** Sends a request; rejects where the connection fails before its answer is whole. */
  send(head: string, body: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<HttpAnswer> {
    this.#socket.ref();
    return new Promise((resolve, reject) => {
      this.#pending = { parser: new ResponseParser(maxBytes), resolve, reject };
      const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
      if (bytes.length <= LARGEST_PIECE) {
        this.#socket.write(head + bytes.toString('latin1'), 'latin1');
        return;
      }
      this.#socket.write(head, 'latin1');
      this.#socket.write(bytes);
    });
  }

  /** Lets the connection rest until a moment of `performance.now()`; meanwhile it does not keep the process alive. */
  rest(until: number): void {
    this.#restsUntil = until;
    this.#socket.unref();
  }

  /** Whether the connection may rest on, or be used, at a moment of `performance.now()`. */
  mayRest(now: number): boolean {
    return now < this.#restsUntil;
  }

  /** Closes the connection; a request that is under way is rejected. */
  destroy(): void {
    this.#fail(new Error('the connection was closed'));
  }

  #receive(chunk: Buffer): void {
    const pending = this.#pending;
    // An answer that nobody asked for would be taken for the next one.
    if (pending === undefined) {
      this.#socket.destroy();
      return;
    }
    try {
      this.#finish(pending.parser.push(chunk));
    } catch (error) {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #end(): void {
    this.#finish(this.#pending?.parser.end());
    const begun = this.#pending?.parser.begun === true;
    this.#fail(new Error(`the connection was closed ${begun ? 'within' : 'before'} the answer`));
  }

  #finish(answer: HttpAnswer | undefined): void {
    if (answer === undefined) return;
    const pending = this.#pending;
    this.#pending = undefined;
    // The answer came before the request was sent whole: what is left of it would begin the next one.
    const reusable = answer.reusable && this.#socket.writableLength === 0;
    if (!reusable) this.#socket.destroy();
    pending?.resolve({ ...answer, reusable });
  }

  #fail(error: Error): void {
    this.#pending?.reject(error);
    this.#pending = undefined;
    this.#socket.destroy();
  }
}

/** The modules are loaded on demand: a program that never calls does not pay for them. */
function openSocket({ origin }: Endpoint): Socket {
  const { protocol, hostname: bracketed, port } = new URL(origin);
  // The brackets of an IPv6 address belong to the URL.
  const hostname = bracketed.replace(/^\[|\]$/g, '');
  const net = process.getBuiltinModule('node:net');
  if (protocol === 'http:') return net.connect({ host: hostname, port: Number(port || 80), noDelay: true });
  const socket = process.getBuiltinModule('node:tls').connect({
    host: hostname,
    port: Number(port || 443),
    // The name that the certificate must have; addresses are not sent as names.
    servername: net.isIP(hostname) === 0 ? hostname : '',
    ALPNProtocols: ['http/1.1'],
  });
  return socket.setNoDelay(true);
}
