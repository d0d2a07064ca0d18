/** Where requests go. */
export interface Endpoint {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Host, with its port unless that is the scheme's own: what the Host header says, and what is signed. */
  readonly host: string;
}
