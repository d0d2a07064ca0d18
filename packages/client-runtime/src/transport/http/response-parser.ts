import { ByteQueue } from './byte-queue.js';
import { type Head, parseHead } from './parse-head.js';

/** Status line and headers, all together. */
const LONGEST_HEAD = 65_536;

/** Size of a chunk with its extensions, or a line of the trailer. */
const LONGEST_LINE = 4096;

const CHUNK_SIZE = /^([\da-f]{1,12})[\t ]*(;|$)/i;

/** An answer, still encoded as its content encoding says. */
export interface HttpAnswer {
  readonly head: Head;
  /** Undefined where it is longer than it may be; the rest is then not read. */
  readonly body: Buffer | undefined;
  /** The connection may carry another request. */
  readonly reusable: boolean;
}

/** Where in an answer the next byte stands. */
type Place = 'head' | 'body' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailer';

/** Reads one answer of HTTP/1.1 as its bytes come. Follows RFC 9112, sections 4 to 7. */
export class ResponseParser {
  readonly #maxBytes: number;
  readonly #queue = new ByteQueue();
  readonly #body: Buffer[] = [];
  #length = 0;
  #place: Place = 'head';
  #head: Head | undefined;
  /** Bytes that the body, or the chunk, still lacks. */
  #missing = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Whether an answer has begun. */
  get begun(): boolean {
    return this.#head !== undefined;
  }

  /** Takes bytes; gives the answer once it is whole. Throws an Error where they are no HTTP/1.1. */
  push(chunk: Buffer): HttpAnswer | undefined {
    this.#queue.push(chunk);
    while (this.#step()) if (this.#length > this.#maxBytes) return this.#answer(undefined);
    return this.#place === 'body' && this.#missing === 0 ? this.#answer(this.#whole()) : undefined;
  }

  /** Takes note of the connection's end; gives the answer if that is what ends it. */
  end(): HttpAnswer | undefined {
    return this.#head?.framing.kind === 'close' ? this.#answer(this.#whole()) : undefined;
  }

  #whole(): Buffer {
    const [first] = this.#body;
    return first !== undefined && this.#body.length === 1 ? first : Buffer.concat(this.#body);
  }

  #answer(body: Buffer | undefined): HttpAnswer | undefined {
    const head = this.#head;
    if (head === undefined) return undefined;
    return { head, body, reusable: head.keepAlive && body !== undefined && this.#queue.length === 0 };
  }

  /** Understands the next piece; false where it has not come yet, or the answer is whole. */
  #step(): boolean {
    switch (this.#place) {
      case 'head':
        return this.#readHead();
      case 'chunk-size':
        return this.#readChunkSize();
      case 'chunk-end':
        return this.#readLine('chunk-size', '');
      case 'trailer':
        return this.#readTrailer();
      default:
        return this.#readBytes();
    }
  }

  #readHead(): boolean {
    const text = this.#queue.takeUntil('\r\n\r\n', LONGEST_HEAD);
    if (text === undefined) return false;
    const head = parseHead(text);
    if (head.status === 101) throw new Error('the answer changes the protocol');
    // Another head follows an interim answer.
    if (head.status < 200) return true;
    this.#head = head;
    this.#place = head.framing.kind === 'chunked' ? 'chunk-size' : 'body';
    this.#missing = head.framing.kind === 'length' ? head.framing.bytes : Number.POSITIVE_INFINITY;
    if (head.framing.kind === 'length' && head.framing.bytes > this.#maxBytes) this.#length = head.framing.bytes;
    return true;
  }

  #readBytes(): boolean {
    const bytes = this.#queue.take(Math.min(this.#missing, this.#queue.length));
    if (bytes.length === 0) return false;
    this.#body.push(bytes);
    this.#length += bytes.length;
    this.#missing -= bytes.length;
    if (this.#missing === 0 && this.#place === 'chunk') this.#place = 'chunk-end';
    return true;
  }

  #readChunkSize(): boolean {
    const line = this.#queue.takeUntil('\r\n', LONGEST_LINE);
    if (line === undefined) return false;
    const [, digits] = CHUNK_SIZE.exec(line) ?? [];
    if (digits === undefined) throw new Error('the answer has a malformed chunk');
    this.#missing = Number.parseInt(digits, 16);
    this.#place = this.#missing === 0 ? 'trailer' : 'chunk';
    return true;
  }

  #readTrailer(): boolean {
    const line = this.#queue.takeUntil('\r\n', LONGEST_LINE);
    if (line === '') this.#place = 'body';
    return line !== undefined && line !== '';
  }

  #readLine(next: Place, wanted: string): boolean {
    const line = this.#queue.takeUntil('\r\n', LONGEST_LINE);
    if (line === undefined) return false;
    if (line !== wanted) throw new Error('the answer has a malformed chunk');
    this.#place = next;
    return true;
  }
}
