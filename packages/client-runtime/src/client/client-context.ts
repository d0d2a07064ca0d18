import { platformCrypto } from '#crypto';
import { platformTransport } from '#transport';
import type { Clock } from '../clock/clock.js';
import { systemClock } from '../clock/system-clock.js';
import { CredentialStore } from '../credentials/credential-store.js';
import { environmentCredentials } from '../credentials/environment-credentials.js';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import type { ServiceDefinition } from '../definition/service-definition.js';
import type { Hooks } from '../hooks/hooks.js';
import { RetryBudget } from '../retry/retry-budget.js';
import { Throttle } from '../throttle/throttle.js';
import type { Endpoint } from '../transport/endpoint.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import type { Transport } from '../transport/transport.js';
import { tc3Json } from '../wire/tc3-json.js';
import type { Wire } from '../wire/wire.js';
import type { ClientOptions } from './client-options.js';

/** A client's options with their defaults filled in, and what it remembers from call to call. */
export interface ClientContext {
  readonly definition: ServiceDefinition;
  readonly options: ClientOptions;
  readonly credentials: CredentialStore;
  readonly wire: Wire;
  readonly retryBudget: RetryBudget | undefined;
  readonly throttle: Throttle | undefined;
  readonly hooks: readonly Hooks[];
  readonly transport: Transport;
  /** Endpoints by the addresses that they were read from. */
  readonly endpoints: Map<string, Endpoint | undefined>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly crypto: CryptoProvider;
  /** Milliseconds that the service's clock is ahead, as its answers have told. */
  skewMs: number;
}

/** Fills in the defaults of a client's options. */
export function clientContext(definition: ServiceDefinition, options: ClientOptions): ClientContext {
  const clock = options.clock ?? systemClock;
  return {
    definition,
    options,
    credentials: new CredentialStore(options.credentials ?? environmentCredentials()),
    wire: options.wire ?? tc3Json(),
    retryBudget: options.retryBudget === false ? undefined : (options.retryBudget ?? new RetryBudget()),
    throttle: options.throttle === false ? undefined : (options.throttle ?? new Throttle(clock)),
    hooks: [options.hooks ?? []].flat(),
    transport: options.fetch === undefined ? platformTransport : fetchTransport(options.fetch),
    endpoints: new Map(),
    clock,
    random: options.random ?? secureRandom,
    crypto: options.crypto ?? platformCrypto,
    skewMs: 0,
  };
}

function secureRandom(): number {
  const [word = 0] = crypto.getRandomValues(new Uint32Array(1));
  return word / 2 ** 32;
}
