/** Time, as a client sees it; tests hand in their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Milliseconds since an arbitrary moment; never runs backwards. */
  elapsed(): number;
  /** Runs `callback` once after `milliseconds`; the function that is returned calls that off. */
  schedule(callback: () => void, milliseconds: number): () => void;
}
