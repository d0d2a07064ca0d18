/** What a client hands to `fetch`. */
export interface FetchInit {
  method: string;
  headers: Readonly<Record<string, string>>;
  body?: Uint8Array<ArrayBuffer>;
  redirect: 'manual';
  signal: PlatformSignal;
}

/** What a client reads of an answer; every platform's Response fits. */
export interface FetchResponse {
  readonly status: number;
  readonly type: string;
  readonly headers: ResponseHeaders;
  readonly body: FetchBody | null;
  text(): Promise<string>;
}

/** Headers of an answer; every platform's Headers fit. */
export interface ResponseHeaders {
  /** The value of a header by its name in any case; null where it is missing. */
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(callback: (value: string, name: string) => void): void;
}

/** The part of a ReadableStream that a client uses. */
export interface FetchBody {
  getReader(): {
    read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
    cancel(): Promise<void>;
  };
}

/** `fetch` of the platform, or anything that behaves like it. Always called with a URL text and an init. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** The platform's AbortSignal, so that these types need neither the DOM library nor Node's. */
export type PlatformSignal = typeof globalThis extends { AbortSignal: { prototype: infer Signal } } ? Signal : never;
