import { describe, expect, it } from 'vitest';
import { parseAnswer } from './parse-answer.js';

function parse(body: string, status = 200, contentType: string | null = 'application/json'): unknown {
  const headers = new Headers(contentType === null ? {} : { 'content-type': contentType });
  return parseAnswer({ kind: 'raw', text: body, status, headers });
}

describe('parseAnswer', () => {
  const understood: [name: string, body: string, want: object][] = [
    [
      'an output',
      '{"Response":{"A":1,"RequestId":"r"}}',
      { kind: 'success', output: { A: 1, RequestId: 'r' }, requestId: 'r' },
    ],
    ['an output with Error null', '{"Response":{"Error":null,"RequestId":"r"}}', { kind: 'success' }],
    [
      'an error',
      '{"Response":{"Error":{"Code":"C","Message":"M"},"RequestId":"r"}}',
      { kind: 'service', code: 'C', explanation: 'M', requestId: 'r' },
    ],
    [
      'an error without id and message',
      '{"Response":{"Error":{"Code":"C"}}}',
      { kind: 'service', code: 'C', explanation: 'no explanation' },
    ],
  ];
  it.each(understood)('understands %s', (_name, body, want) => {
    expect(parse(body)).toMatchObject(want);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'text/json', 'application/problem+json', null])(
    'takes the content type %s',
    (contentType) => {
      expect(parse('{"Response":{"RequestId":"r"}}', 200, contentType)).toMatchObject({ kind: 'success' });
    },
  );

  it('takes an error code with any status', () => {
    expect(parse('{"Response":{"Error":{"Code":"InternalError"},"RequestId":"r"}}', 500)).toMatchObject({
      kind: 'service',
      code: 'InternalError',
      status: 500,
    });
  });

  const malformed: [name: string, body: string, status: number, contentType: string, reason: string][] = [
    ['nothing', '', 200, 'application/json', 'it is no whole JSON; it begins with ""'],
    ['a page', '<html>\n…', 200, 'text/html', 'it is "text/html", not JSON; it begins with "<html>\\n…"'],
    ['JSON as text', '{"Response":{"RequestId":"r"}}', 200, 'text/plain', 'it is "text/plain", not JSON'],
    [
      'half an answer',
      '{"Response":{"A',
      200,
      'application/json',
      'it is no whole JSON; it begins with "{\\"Response\\":{\\"A"',
    ],
    ['a list', '[]', 200, 'application/json', 'it has no object Response'],
    ['null', 'null', 200, 'application/json', 'it has no object Response'],
    ['a text as Response', '{"Response":"x"}', 200, 'application/json', 'it has no object Response'],
    ['a list as Response', '{"Response":[]}', 200, 'application/json', 'it has no object Response'],
    ['no request id', '{"Response":{"A":1}}', 200, 'application/json', 'it has no RequestId'],
    ['a number as request id', '{"Response":{"RequestId":7}}', 200, 'application/json', 'it has no RequestId'],
    [
      'an error without a code',
      '{"Response":{"Error":{},"RequestId":"r"}}',
      200,
      'application/json',
      'it has an Error without a Code',
    ],
    [
      'an output with status 500',
      '{"Response":{"RequestId":"r"}}',
      500,
      'application/json',
      'it has no Error, as its status has',
    ],
    ['a redirect', '', 302, 'text/html', 'it is a redirect, so that the endpoint may be wrong'],
    ['a long page', 'x'.repeat(100), 200, 'text/html', `begins with "${'x'.repeat(60)}…"`],
  ];
  it.each(malformed)('refuses %s', (_name, body, status, contentType, reason) => {
    expect(parse(body, status, contentType)).toMatchObject({
      kind: 'malformed',
      status,
      reason: expect.stringContaining(reason),
    });
  });

  it('survives JSON that is nested without end', () => {
    const deep = `{"Response":${'['.repeat(200_000)}`;
    expect(parse(deep)).toMatchObject({ kind: 'malformed' });
  });
});
