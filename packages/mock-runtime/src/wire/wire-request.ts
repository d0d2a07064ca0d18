/** One HTTP request, whether it came through a socket or through `fetch`. */
export interface WireRequest {
  method: string;
  /** Without the query. */
  path: string;
  /** As sent, without "?". */
  query: string;
  /** Host header, with the port where it has one. */
  host: string;
  /** Value of a header by its lowercase name. */
  header(name: string): string | undefined;
  body: Uint8Array;
  /** The body was larger than any form allows, and was not read to its end. */
  oversized: boolean;
}
