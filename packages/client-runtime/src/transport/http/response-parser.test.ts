import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HttpAnswer, ResponseParser } from './response-parser.js';

const MAX_BYTES = 1000;

/** Feeds bytes, as one piece or as several, and then the end of the connection. */
function parse(text: string, cuts: readonly number[] = []): HttpAnswer | undefined {
  const parser = new ResponseParser(MAX_BYTES);
  const bytes = Buffer.from(text, 'latin1');
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((left, right) => left - right), bytes.length];
  for (const [index, from] of borders.entries()) {
    const answer = parser.push(bytes.subarray(from, borders[index + 1] ?? from));
    if (answer !== undefined) return answer;
  }
  return parser.end();
}

function summary(answer: HttpAnswer | undefined): unknown {
  return answer && [answer.head.status, answer.body?.toString('latin1'), answer.reusable];
}

const head = (...lines: readonly string[]): string => ['HTTP/1.1 200 OK', ...lines, '', ''].join('\r\n');

const understood: [name: string, given: string, status: number, body: string | undefined, reusable: boolean][] = [
  ['a length', `${head('Content-Length: 5')}hello`, 200, 'hello', true],
  ['a length of zero', head('Content-Length: 0'), 200, '', true],
  ['no reason phrase', 'HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n', 200, '', true],
  ['names in any case', `${head('cOnTeNt-LeNgTh:5  ')}hello`, 200, 'hello', true],
  ['bytes beyond the length', `${head('Content-Length: 5')}hello!`, 200, 'hello', false],
  ['a connection to be closed', `${head('Content-Length: 5', 'Connection: Close')}hello`, 200, 'hello', false],
  ['HTTP/1.0', 'HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello', 200, 'hello', false],
  ['no framing', `${head()}hello`, 200, 'hello', false],
  ['no content', 'HTTP/1.1 204 No Content\r\n\r\n', 204, '', true],
  ['chunks', `${head('Transfer-Encoding: chunked')}5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n`, 200, 'hello world', true],
  [
    'chunks that hold line breaks',
    `${head('Transfer-Encoding: chunked')}4\r\n\r\n\r\n\r\n0\r\n\r\n`,
    200,
    '\r\n\r\n',
    true,
  ],
  [
    'chunks with extensions and a trailer',
    `${head('Transfer-Encoding: Chunked')}A;x=y\r\n0123456789\r\n0\r\nX: y\r\n\r\n`,
    200,
    '0123456789',
    true,
  ],
  [
    'both framings',
    `${head('Transfer-Encoding: chunked', 'Content-Length: 3')}5\r\nhello\r\n0\r\n\r\n`,
    200,
    'hello',
    false,
  ],
  [
    'interim answers',
    `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n${head('Content-Length: 2')}hi`,
    200,
    'hi',
    true,
  ],
  ['a length that is too long', `${head('Content-Length: 1001')}x`, 200, undefined, false],
  [
    'chunks that are too long',
    `${head('Transfer-Encoding: chunked')}3e9\r\n${'x'.repeat(1001)}`,
    200,
    undefined,
    false,
  ],
  ['a body without framing that is too long', `${head()}${'x'.repeat(1001)}`, 200, undefined, false],
  ['a body that just fits', `${head('Content-Length: 1000')}${'x'.repeat(1000)}`, 200, 'x'.repeat(1000), true],
];

const incomplete: [name: string, given: string][] = [
  ['nothing', ''],
  ['half a status line', 'HTTP/1.1 2'],
  ['half a head', 'HTTP/1.1 200 OK\r\nContent-Le'],
  ['half a body', `${head('Content-Length: 5')}hel`],
  ['half a chunk', `${head('Transfer-Encoding: chunked')}5\r\nhel`],
  ['chunks without an end', `${head('Transfer-Encoding: chunked')}5\r\nhello\r\n`],
  ['a trailer without an end', `${head('Transfer-Encoding: chunked')}0\r\nX: y\r\n`],
  ['an interim answer alone', 'HTTP/1.1 100 Continue\r\n\r\n'],
];

const refused: [name: string, given: string, message: string][] = [
  ['another protocol', 'SSH-2.0-x\r\n\r\n', 'the answer is no HTTP/1.1'],
  ['another version', 'HTTP/2 200\r\n\r\n', 'the answer is no HTTP/1.1'],
  ['a status of four digits', 'HTTP/1.1 2000 OK\r\n\r\n', 'the answer is no HTTP/1.1'],
  ['another protocol to come', 'HTTP/1.1 101 Switching\r\n\r\n', 'the answer changes the protocol'],
  ['a header without a colon', head('nonsense'), 'the answer has a malformed header'],
  ['a header with a space before its colon', head('Content-Length : 5'), 'the answer has a malformed header'],
  ['a folded header', head('A: b', ' c'), 'the answer has a malformed header'],
  ['a header with a lone line feed', head('A: b\nContent-Length: 5'), 'the answer has a malformed header'],
  ['a negative length', head('Content-Length: -1'), 'the answer has a malformed content length'],
  ['two lengths', head('Content-Length: 5', 'Content-Length: 6'), 'the answer has a malformed content length'],
  [
    'a length of a hundred digits',
    head(`Content-Length: ${'9'.repeat(100)}`),
    'the answer has a malformed content length',
  ],
  [
    'an unknown transfer encoding',
    head('Transfer-Encoding: gzip, chunked'),
    'the answer has an unknown transfer encoding',
  ],
  ['a chunk without a size', `${head('Transfer-Encoding: chunked')}\r\n`, 'the answer has a malformed chunk'],
  ['a negative chunk', `${head('Transfer-Encoding: chunked')}-5\r\n`, 'the answer has a malformed chunk'],
  [
    'a chunk that is longer than it says',
    `${head('Transfer-Encoding: chunked')}2\r\nhello\r\n`,
    'the answer has a malformed chunk',
  ],
  ['a head without an end', `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(20_000)}`, 'the answer has an oversized header'],
  [
    'a chunk size without an end',
    `${head('Transfer-Encoding: chunked')}${'0'.repeat(5000)}`,
    'the answer has an oversized header',
  ],
];

describe('ResponseParser', () => {
  it.each(understood)('understands %s', (_name, given, status, body, reusable) => {
    expect(summary(parse(given))).toEqual([status, body, reusable]);
  });

  it.each(incomplete)('misses the end of %s', (_name, given) => {
    expect(parse(given)).toBeUndefined();
  });

  it.each(refused)('refuses %s', (_name, given, message) => {
    expect(() => parse(given)).toThrow(message);
  });

  it('joins repeated headers', () => {
    const headers = parse(head('A: 1', 'a: 2', 'Content-Length: 0'))?.head.headers;
    expect(headers?.get('A')).toBe('1, 2');
    expect(headers?.has('b')).toBe(false);
    const all: string[] = [];
    headers?.forEach((value, name) => {
      all.push(`${name}=${value}`);
    });
    expect(all).toEqual(['a=1, 2', 'content-length=0']);
  });

  it('understands the same however the bytes come', () => {
    const answers = [...understood, ...incomplete].map(([, given]) => given);
    fc.assert(
      fc.property(fc.constantFrom(...answers), fc.array(fc.nat(2000), { maxLength: 12 }), (given, cuts) => {
        // Whether more bytes follow can only be seen if they are there already.
        const [status, body] = (summary(parse(given, cuts)) ?? []) as unknown[];
        const [wantedStatus, wantedBody] = (summary(parse(given)) ?? []) as unknown[];
        expect([status, body]).toEqual([wantedStatus, wantedBody]);
      }),
    );
  });

  it('ends with an answer, with nothing, or with an error, whatever the bytes', () => {
    const piece = fc.constantFrom(
      'HTTP/1.1 200 OK\r\n',
      'Content-Length: 3\r\n',
      'Transfer-Encoding: chunked\r\n',
      '\r\n',
      '3\r\n',
      'abc',
      '0',
      ':',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        let outcome: unknown;
        try {
          outcome = parse(pieces.join(''))?.head.status ?? 'nothing';
        } catch (error) {
          outcome = error instanceof Error && error.message.startsWith('the answer') ? 'refused' : error;
        }
        expect(['nothing', 'refused', 200]).toContain(outcome);
      }),
    );
  });
});
