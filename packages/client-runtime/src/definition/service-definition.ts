/** A documented service: what a client must know to find it and to speak to it. */
export interface ServiceDefinition {
  /** First label of the endpoint, such as "cvm"; the service of the credential scope. */
  readonly id: string;
  /** Title of the product, for messages. */
  readonly title: string;
  /** API version, such as "2017-03-12". */
  readonly version: string;
  /** Default host name, without scheme. */
  readonly endpoint: string;
  /** Regions with their host names; the default domain has the id "". */
  readonly regions: readonly RegionDefinition[];
  /** The combinations of method, content type and signature method that the service accepts. */
  readonly forms: readonly FormDefinition[];
  /** Largest accepted distance between a request's timestamp and the server's clock, in seconds. */
  readonly clockSkewSeconds: number;
}

/** A region that a service is available in. */
export interface RegionDefinition {
  /** Identifier such as "ap-guangzhou"; "" for the default domain. */
  readonly id: string;
  /** Host name, without scheme. */
  readonly endpoint: string;
}

/** A documented form of requests, and how large they may be. */
export interface FormDefinition {
  readonly method: 'POST' | 'GET';
  /** Media type without parameters, such as "application/json". */
  readonly contentType: string;
  /** Such as "TC3-HMAC-SHA256". */
  readonly signatureMethods: readonly string[];
  /** Largest request, in bytes: of the query string for GET, of the body for POST. */
  readonly maxBytes: number;
}
