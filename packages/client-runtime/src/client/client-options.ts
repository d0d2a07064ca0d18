import type { AbortSignalLike } from '../clock/abort-signal-like.js';
import type { Clock } from '../clock/clock.js';
import type { Credentials, CredentialsProvider } from '../credentials/credentials.js';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import type { RegionDefinition } from '../definition/service-definition.js';
import type { Hooks } from '../hooks/hooks.js';
import type { RetryBudget } from '../retry/retry-budget.js';
import type { Throttle } from '../throttle/throttle.js';
import type { Fetch } from '../transport/fetch.js';
import type { Wire } from '../wire/wire.js';

/** What a client is made from. Everything has a default but the region, which some actions need. */
export interface ClientOptions {
  /** Keys, or a function that gives them. Default: the environment variables of `environmentCredentials`. */
  readonly credentials?: Credentials | CredentialsProvider | undefined;
  /** Such as "ap-guangzhou"; also chooses the endpoint. */
  readonly region?: string | undefined;
  /** Regions that the service has beyond its documented ones. */
  readonly regions?: readonly RegionDefinition[] | undefined;
  /** Host, host and port, or URL without a path, instead of the region's; "http://…" is for local servers. */
  readonly endpoint?: string | undefined;
  /** Language of the service's messages, such as "en-US". Default: the service's own. */
  readonly language?: 'zh-CN' | 'en-US' | (string & {}) | undefined;
  /** Form of the requests. Default: `tc3Json()`. */
  readonly wire?: Wire | undefined;
  /** Longest time for one attempt, in milliseconds. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Longest time for a whole call with its waits and retries, in milliseconds. Default: none. */
  readonly deadline?: number | undefined;
  /** How often a failed attempt may be repeated. Default: 3. */
  readonly retries?: number | undefined;
  /** Bounds retries over all calls; `false` lifts the bound. Default: a budget of the client's own. */
  readonly retryBudget?: RetryBudget | false | undefined;
  /** Holds calls to the documented frequencies; share one between clients of one account. `false` switches it off. */
  readonly throttle?: Throttle | false | undefined;
  /** Further headers of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly hooks?: Hooks | readonly Hooks[] | undefined;
  /** Longest answer that is read, in bytes after decompression. Default: 16 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Default: the platform's `fetch`; on Node HTTP/1.1 over sockets, which is faster. */
  readonly fetch?: Fetch | undefined;
  /** Default: the platform's clock. */
  readonly clock?: Clock | undefined;
  /** Random numbers from 0 to below 1, for jitter, nonces and tokens. Default: the platform's secure ones. */
  readonly random?: (() => number) | undefined;
  /** Default: `node:crypto` where it is there, else WebCrypto. */
  readonly crypto?: CryptoProvider | undefined;
}

/** What the client of a service is made from that has actions which need a region. */
export interface RegionalClientOptions extends ClientOptions {
  readonly region: string;
}

/** What may differ from call to call; each overrides the client's option of the same name. */
export interface CallOptions
  extends Pick<ClientOptions, 'region' | 'timeout' | 'deadline' | 'retries' | 'headers' | 'language' | 'wire'> {
  /** Aborts the call at any stage. */
  readonly signal?: AbortSignalLike | undefined;
  /** Makes a repeated call harmless, for actions that take a token. Default: a random one per call. */
  readonly idempotencyToken?: string | undefined;
}
