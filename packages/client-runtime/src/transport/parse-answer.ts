import type { Answer, Outcome } from './failure.js';
import { parseJson } from './parse-json.js';
import type { RawAnswer } from './transport.js';

/** Characters of an unexpected body that a message quotes. */
const QUOTED_LENGTH = 60;

const JSON_TYPE = /^[\w.+-]+\/(?:[\w.-]+\+)?json\b/i;

/**
 * Reads the documented envelope: `{ Response: { …, RequestId } }`, or `{ Response: { Error: { Code, Message }, RequestId } }`.
 * Follows "Responses".
 */
export function parseAnswer({ text, status, headers }: RawAnswer): Outcome {
  const answer: Answer = { status, headers };
  const malformed = (found: string, requestId?: string): Outcome => ({
    ...answer,
    kind: 'malformed',
    reason: `it ${found}; it begins with ${quote(text)}`,
    requestId,
  });

  if (status >= 300 && status < 400) return malformed('is a redirect, so that the endpoint may be wrong');
  const contentType = headers.get('content-type');
  if (contentType !== null && !JSON_TYPE.test(contentType)) return malformed(`is ${quote(contentType)}, not JSON`);
  let envelope: unknown;
  try {
    envelope = parseJson(text);
  } catch {
    return malformed('is no whole JSON');
  }
  const response = member(envelope, 'Response');
  if (!isRecord(response)) return malformed('has no object Response');

  const requestId = textOf(response.RequestId);
  if (response.Error !== undefined && response.Error !== null) {
    const code = textOf(member(response.Error, 'Code'));
    if (code === undefined) return malformed('has an Error without a Code', requestId);
    const explanation = textOf(member(response.Error, 'Message')) ?? 'no explanation';
    return { ...answer, kind: 'service', code, explanation, requestId };
  }
  if (status < 200 || status > 299) return malformed('has no Error, as its status has', requestId);
  if (requestId === undefined) return malformed('has no RequestId');
  return { ...answer, kind: 'success', output: response, requestId };
}

/** JSON quoting keeps line breaks and control characters out of messages. */
function quote(text: string): string {
  return JSON.stringify(text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
