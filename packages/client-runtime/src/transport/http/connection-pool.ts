import type { Endpoint } from '../endpoint.js';
import { HttpConnection } from './http-connection.js';
import type { HttpAnswer } from './response-parser.js';

/** Servers close connections that rest for five seconds or more; a request must not meet that moment. */
const LONGEST_REST_MS = 4000;

/** What a server says of its own patience is taken to be this much shorter. */
const MARGIN_MS = 1000;

/** Connections that rest between requests, by the origins that they lead to. */
export class ConnectionPool {
  readonly #resting = new Map<string, HttpConnection[]>();

  /** A connection that rests, or else a new one. */
  take(endpoint: Endpoint): HttpConnection {
    const resting = this.#connectionsTo(endpoint);
    // The one that came last rests the shortest, so that the others may close when there are too many.
    const connection = resting.pop();
    if (connection !== undefined) return connection;
    const opened: HttpConnection = new HttpConnection(endpoint, () => {
      const index = resting.indexOf(opened);
      if (index >= 0) resting.splice(index, 1);
    });
    return opened;
  }

  /** Takes back a connection whose answer says that it can be used again. */
  giveBack(endpoint: Endpoint, connection: HttpConnection, { head }: HttpAnswer): void {
    const [, seconds] = /timeout=(\d+)/i.exec(head.headers.get('keep-alive') ?? '') ?? [];
    const patienceMs = seconds === undefined ? LONGEST_REST_MS : Number(seconds) * 1000 - MARGIN_MS;
    if (patienceMs <= 0) {
      connection.destroy();
      return;
    }
    connection.rest(Math.min(LONGEST_REST_MS, patienceMs));
    this.#connectionsTo(endpoint).push(connection);
  }

  #connectionsTo({ origin }: Endpoint): HttpConnection[] {
    let resting = this.#resting.get(origin);
    if (resting === undefined) {
      resting = [];
      this.#resting.set(origin, resting);
    }
    return resting;
  }
}
