import type { Credentials } from '../credentials/credentials.js';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import type { ParameterMap } from '../encode/parameters.js';

/** A form of requests: how parameters are written, and how they are signed. */
export interface Wire {
  readonly method: 'POST' | 'GET';
  /** Media type without parameters, as the definition's forms name it. */
  readonly contentType: string;
  /** Such as "TC3-HMAC-SHA256". */
  readonly signatureMethod: string;
  /** Input may hold bytes, as Uint8Array. */
  readonly binary: boolean;
  /** Writes the parameters once; what it returns signs them for each attempt. */
  prepare(call: WireCall): (moment: WireMoment) => Promise<WireRequest>;
}

/** What stays the same over all attempts of a call. */
export interface WireCall {
  readonly action: string;
  readonly version: string;
  /** Service of the credential scope. */
  readonly service: string;
  /** Host name, with its port unless that is the scheme's own. */
  readonly host: string;
  readonly region: string | undefined;
  readonly language: string | undefined;
  readonly parameters: ParameterMap;
  readonly crypto: CryptoProvider;
  /** From 0 to below 1. */
  readonly random: () => number;
}

/** What may change from attempt to attempt. */
export interface WireMoment {
  readonly credentials: Credentials;
  /** Seconds since 1970. */
  readonly timestamp: number;
}

/** A signed request. Its path is always "/". */
export interface WireRequest {
  /** Without its question mark; "" where there is none. */
  readonly query: string;
  /** All but Host, which the platform sends. */
  readonly headers: Record<string, string>;
  /** Absent for GET. */
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
}
