import type { Limits } from '../clock/limits.js';
import type { Endpoint } from './endpoint.js';
import type { Answer, MalformedFailure, NetworkFailure } from './failure.js';

/** A signed request, ready to be sent. */
export interface TransportRequest {
  readonly endpoint: Endpoint;
  /** Without its question mark; "" where there is none. */
  readonly query: string;
  readonly method: 'POST' | 'GET';
  /** All but Host and those that belong to the connection. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  /** Longest answer that is read, in bytes after decompression. */
  readonly maxBytes: number;
  /** By its public members: a transport may come from another copy of this package. */
  readonly limits: Pick<Limits, keyof Limits>;
}

/** An answer whose body has come whole. */
export interface RawAnswer extends Answer {
  readonly kind: 'raw';
  readonly text: string;
}

/**
 * Sends a request and reads its answer. Never rejects, never follows a redirect, which would carry the signature to another host,
 * and ends soon after its limits do.
 */
export type Transport = (request: TransportRequest) => Promise<RawAnswer | MalformedFailure | NetworkFailure>;
