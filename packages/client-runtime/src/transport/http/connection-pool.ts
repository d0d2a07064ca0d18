import type { Endpoint } from '../endpoint.js';
import { HttpConnection } from './http-connection.js';
import type { HttpAnswer } from './response-parser.js';

/** Servers close connections that rest for five seconds or more; a request must not meet that moment. */
const LONGEST_REST_MS = 4000;

/** What a server says of its own patience is taken to be this much shorter. */
const MARGIN_MS = 1000;

/** Connections that rest between requests, by the origins that they lead to. */
export class ConnectionPool {
  /** The last one came last. */
  readonly #resting = new Map<string, HttpConnection[]>();
  #sweeper: NodeJS.Timeout | undefined;

  /** A connection that rests, or else a new one. */
  take(endpoint: Endpoint): HttpConnection {
    const resting = this.#connectionsTo(endpoint);
    // The one that came last rests the shortest, so that the others may close when there are too many.
    for (let connection = resting.pop(); connection !== undefined; connection = resting.pop()) {
      if (connection.mayRest(performance.now())) return connection;
      connection.destroy();
    }
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
    connection.rest(performance.now() + Math.min(LONGEST_REST_MS, patienceMs));
    this.#connectionsTo(endpoint).push(connection);
    this.#sweepLater();
  }

  #connectionsTo({ origin }: Endpoint): HttpConnection[] {
    let resting = this.#resting.get(origin);
    if (resting === undefined) {
      resting = [];
      this.#resting.set(origin, resting);
    }
    return resting;
  }

  /** One timer for all connections: to set one for each request would cost more than to write it. */
  #sweepLater(): void {
    this.#sweeper ??= setTimeout(() => {
      this.#sweeper = undefined;
      const now = performance.now();
      const all = [...this.#resting.values()].flat();
      for (const connection of all) if (!connection.mayRest(now)) connection.destroy();
      if (all.some((connection) => connection.mayRest(now))) this.#sweepLater();
    }, LONGEST_REST_MS / 2).unref();
  }
}
