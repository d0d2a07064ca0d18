/** What became of one request. */
export interface LoggedRequest {
  /** Counted from 1 since the start or the last reset. */
  sequence: number;
  requestId: string;
  /** Real time, milliseconds since 1970. */
  time: number;
  method: string;
  action: string | undefined;
  region: string | undefined;
  secretId: string | undefined;
  /** Decoded and typed; undefined where decoding failed or the request was too large to keep. */
  params: Record<string, unknown> | undefined;
  /** Bytes of the body, or of the query of a GET. */
  bytes: number;
  outcome: 'answered' | 'refused' | 'failed' | 'fault';
  /** Why it was refused or failed. */
  error?: { code: string; message: string };
  /** What struck, where something did. */
  fault?: string;
}

/** The latest requests; the oldest are forgotten, so that memory stays bounded. */
export interface RequestLog {
  /** Newest last. */
  list(filter?: { action?: string; limit?: number }): LoggedRequest[];
  readonly total: number;
  clear(): void;
}
