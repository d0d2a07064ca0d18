import { toCamelCase } from './letter-case.js';

/** Names that the client package itself exports; a type or an action of the same name gets a suffix. */
export interface FixedNames {
  /** Class with a method per action. */
  client: string;
  /** Constant that describes the service to the runtime. */
  service: string;
  /** Function that narrows an error to a documented code. */
  isError: string;
  /** Union of every documented error code. */
  errorCode: string;
  /** Union of the codes that any action may return. */
  commonErrorCode: string;
  /** Interface from the name of a method to the codes of its action. */
  errorCodes: string;
  /** Constant that describes the service to the mock runtime. */
  mockDefinition: string;
  /** Function that makes a mock of the service. */
  createMock: string;
  /** Interface of the semantics that can be written by hand, by action. */
  actionBehaviours: string;
  /** List of every documented example. */
  examples: string;
  /** List of every error code that a page of an action lists. */
  errors: string;
  /** List of the documented signatures. */
  vectors: string;
  /** List of both sides of the documented limits. */
  boundaries: string;
  /** Function that makes the checks of client and mock against the document. */
  suite: string;
}

/** Names of the client runtime that the client package passes on. */
export const RUNTIME_VALUES: readonly string[] = [
  ...['AbortError', 'CredentialsError', 'MalformedResponseError', 'NetworkError', 'RequestError', 'ServiceError'],
  ...['TimeoutError', 'ValidationError', 'WaitFailedError', 'isServiceError'],
  ...['ServiceClient', 'Throttle', 'chainCredentials', 'environmentCredentials', 'loggingHooks'],
  ...['tc3Get', 'tc3Json', 'tc3Multipart', 'v1Form', 'v1Get'],
  ...['paginate', 'untilGone', 'untilState', 'waitFor'],
];

/** Types of the client runtime that the client package passes on. */
export const RUNTIME_TYPES: readonly string[] = [
  ...['ApiPromise', 'ApiResponse', 'CallOptions', 'ClientOptions', 'Credentials', 'CredentialsProvider', 'Hooks'],
  ...['RegionalClientOptions', 'WaitOptions', 'Wire'],
];

/** Makes the fixed names of a service whose prefix is, for example, "Kite". */
export function fixedNames(prefix: string): FixedNames {
  const camel = toCamelCase(prefix);
  return {
    client: `${prefix}Client`,
    service: `${camel}Service`,
    isError: `is${prefix}Error`,
    errorCode: `${prefix}ErrorCode`,
    commonErrorCode: `${prefix}CommonErrorCode`,
    errorCodes: `${prefix}ErrorCodes`,
    mockDefinition: `${camel}Definition`,
    createMock: `create${prefix}Mock`,
    actionBehaviours: `${prefix}ActionBehaviours`,
    examples: `${camel}Examples`,
    errors: `${camel}Errors`,
    vectors: `${camel}Vectors`,
    boundaries: `${camel}Boundaries`,
    suite: `${camel}Suite`,
  };
}
