import { HeaderMap } from './header-map.js';

/** How the end of a body is told, after RFC 9112, section 6.3. */
export type Framing = { readonly kind: 'length'; readonly bytes: number } | { readonly kind: 'chunked' | 'close' };

/** Status line and headers of an answer, and what follows from them. */
export interface Head {
  readonly status: number;
  readonly headers: HeaderMap;
  readonly framing: Framing;
  /** The connection may carry another request afterwards. */
  readonly keepAlive: boolean;
}

const STATUS_LINE = /^HTTP\/1\.([01]) ([1-5]\d\d)(?: |$)/;

/** A name without white space before its colon: what is lenient here tells two servers two different things. */
const HEADER_LINE = /^([!#$%&'*+.^_`|~\w-]+):[\t ]*(.*?)[\t ]*$/;

const DIGITS = /^\d{1,15}$/;

/** Statuses whose answers have no body. */
const BODILESS = new Set([204, 304]);

/** Reads the head of an answer, without the empty line after it. Throws an Error where it is no HTTP/1.1. */
export function parseHead(text: string): Head {
  const [first = '', ...lines] = text.split('\r\n');
  const [, minor, code] = STATUS_LINE.exec(first) ?? [];
  if (code === undefined) throw new Error('the answer is no HTTP/1.1');
  const headers = new HeaderMap();
  for (const line of lines) {
    const [, name, value] = HEADER_LINE.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error('the answer has a malformed header');
    headers.append(name, value);
  }
  const status = Number(code);
  const framing = framingOf(status, headers);
  const persistent = minor === '1' && !/\bclose\b/i.test(headers.get('connection') ?? '');
  // Both framings at once are the mark of a smuggled answer: what follows on that connection is not to be trusted.
  const ambiguous = headers.has('transfer-encoding') && headers.has('content-length');
  return { status, headers, framing, keepAlive: persistent && framing.kind !== 'close' && !ambiguous };
}

function framingOf(status: number, headers: HeaderMap): Framing {
  if (BODILESS.has(status)) return { kind: 'length', bytes: 0 };
  const encoding = headers.get('transfer-encoding');
  if (encoding !== null) {
    if (encoding.toLowerCase() !== 'chunked') throw new Error('the answer has an unknown transfer encoding');
    return { kind: 'chunked' };
  }
  const length = headers.get('content-length');
  if (length === null) return { kind: 'close' };
  if (!DIGITS.test(length)) throw new Error('the answer has a malformed content length');
  return { kind: 'length', bytes: Number(length) };
}
