export { platformCrypto } from '#crypto';
export { ApiPromise } from './client/api-promise.js';
export type { ApiResponse, CallTiming } from './client/api-response.js';
export type { CallOptions, ClientOptions, RegionalClientOptions } from './client/client-options.js';
export { ServiceClient } from './client/service-client.js';
export type { AbortSignalLike } from './clock/abort-signal-like.js';
export type { Clock } from './clock/clock.js';
export { systemClock } from './clock/system-clock.js';
export { chainCredentials } from './credentials/chain-credentials.js';
export type { Credentials, CredentialsProvider } from './credentials/credentials.js';
export { type Environment, environmentCredentials } from './credentials/environment-credentials.js';
export { MissingCredentialsError } from './credentials/missing-credentials-error.js';
export { SealedCredentials } from './credentials/sealed-credentials.js';
export type { CryptoProvider, HashName } from './crypto/crypto-provider.js';
export type {
  ActionDefinition,
  GroupDefinition,
  PagedActionDefinition,
  PagingDefinition,
} from './definition/action-definition.js';
export type { FormDefinition, RegionDefinition, ServiceDefinition } from './definition/service-definition.js';
export { type FlatParameter, flattenParameters } from './encode/flatten-parameters.js';
export type { ParameterMap, ParameterValue } from './encode/parameters.js';
export { percentEncode } from './encode/percent-encode.js';
export { queryString } from './encode/query-string.js';
export { sortParameters } from './encode/sort-parameters.js';
export { AbortError } from './errors/abort-error.js';
export { CredentialsError } from './errors/credentials-error.js';
export { isServiceError } from './errors/is-service-error.js';
export { MalformedResponseError } from './errors/malformed-response-error.js';
export { NetworkError } from './errors/network-error.js';
export { RequestError } from './errors/request-error.js';
export { ServiceError } from './errors/service-error.js';
export { TimeoutError } from './errors/timeout-error.js';
export { ValidationError } from './errors/validation-error.js';
export type { AfterEvent, BeforeEvent, CallInfo, Hooks, RetryEvent } from './hooks/hooks.js';
export { type Logger, type LoggingOptions, loggingHooks } from './hooks/logging-hooks.js';
export { redactInput } from './hooks/redact-input.js';
export { type PageSource, Pages } from './paging/pages.js';
export { type ItemOf, type PaginateOptions, paginate } from './paging/paginate.js';
export { RetryBudget } from './retry/retry-budget.js';
export { sha256Hex } from './sign/sha256-hex.js';
export {
  TC3_ALGORITHM,
  type Tc3Authorization,
  type Tc3Request,
  tc3Authorization,
  tc3CanonicalRequest,
  tc3CredentialScope,
  tc3Signature,
  tc3SignedHeaders,
  tc3SigningKey,
  tc3StringToSign,
} from './sign/tc3.js';
export { type V1Method, v1Signature, v1StringToSign } from './sign/v1.js';
export { Throttle } from './throttle/throttle.js';
export type { Fetch, FetchInit, FetchResponse, ResponseHeaders } from './transport/fetch.js';
export {
  untilGone,
  untilState,
  type WaitCondition,
  type WaitOutcome,
  type WaitStates,
  type WaitVerdict,
} from './waiting/wait-condition.js';
export { WaitFailedError } from './waiting/wait-failed-error.js';
export { type WaitOptions, waitFor } from './waiting/wait-for.js';
export { tc3Get } from './wire/tc3-get.js';
export { tc3Json } from './wire/tc3-json.js';
export { tc3Multipart } from './wire/tc3-multipart.js';
export { v1Form } from './wire/v1-form.js';
export { v1Get } from './wire/v1-get.js';
export type { Wire, WireCall, WireMoment, WireRequest } from './wire/wire.js';
