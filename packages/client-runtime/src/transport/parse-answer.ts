import type { Answer, Outcome } from './failure.js';
import { parseJson } from './parse-json.js';

/** Characters of an unexpected body that a message quotes. */
const QUOTED_LENGTH = 60;

const JSON_TYPE = /^[\w.+-]+\/(?:[\w.-]+\+)?json\b/i;

/**
 * Reads the documented envelope: `{ Response: { …, RequestId } }`, or `{ Response: { Error: { Code, Message }, RequestId } }`.
 * Follows "Responses".
 */
export function parseAnswer(text: string, answer: Answer): Outcome {
  const contentType = answer.headers.get('content-type');
  if (contentType !== null && !JSON_TYPE.test(contentType)) {
    return malformed(answer, `its content type is ${quote(contentType)}, beginning ${quote(text)}; expected JSON`);
  }
  if (text === '') return malformed(answer, 'its body is empty; expected JSON');

  let envelope: unknown;
  try {
    envelope = parseJson(text);
  } catch {
    return malformed(answer, `its body is no whole JSON, beginning ${quote(text)}`);
  }
  const response = member(envelope, 'Response');
  if (!isRecord(response)) return malformed(answer, `it has no object Response, beginning ${quote(text)}`);

  const requestId = typeof response.RequestId === 'string' ? response.RequestId : undefined;
  if (response.Error !== undefined && response.Error !== null) {
    const { code, explanation } = readError(response.Error);
    return code === undefined
      ? malformed(answer, `its Error has no Code, beginning ${quote(text)}`, requestId)
      : { kind: 'service', code, explanation, requestId, answer };
  }
  if (answer.status < 200 || answer.status > 299) {
    return malformed(answer, 'its status tells of a failure that its body does not', requestId);
  }
  if (requestId === undefined) return malformed(answer, `its Response has no RequestId, beginning ${quote(text)}`);
  return { kind: 'success', output: response, requestId, answer };
}

function readError(error: unknown): { code: string | undefined; explanation: string } {
  const code = member(error, 'Code');
  const message = member(error, 'Message');
  return {
    code: typeof code === 'string' && code !== '' ? code : undefined,
    explanation: typeof message === 'string' ? message : 'no explanation',
  };
}

function malformed(answer: Answer, reason: string, requestId?: string): Outcome {
  return { kind: 'malformed', reason, requestId, answer };
}

/** JSON quoting keeps line breaks and control characters out of messages. */
function quote(text: string): string {
  return JSON.stringify(text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text);
}

function member(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
