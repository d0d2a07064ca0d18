/** Recorded traffic without secrets: no keys, tokens, signatures or nonces. */
export interface Cassette {
  format: 1;
  service: string;
  version: string;
  interactions: Interaction[];
}

/** One recorded request with its answer. */
export interface Interaction {
  action: string;
  region?: string;
  params: Record<string, unknown>;
  status: number;
  /** The answer without the `Response` envelope and without RequestId; null where it was no JSON of that form. */
  response: Record<string, unknown> | null;
}
