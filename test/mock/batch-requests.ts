import type { Mock } from '@specloom/mock-runtime';

/** The content of `Response`. */
export type Answer = Record<string, unknown> & { RequestId: string; Error?: { Code: string; Message: string } };

const ENDPOINT = 'https://batch.tencentcloudapi.com/';

/** A request that nothing signs, for mocks that verify nothing. */
export function plainRequest(action: string, body: string, headers: Record<string, string> = {}): Request {
  return new Request(ENDPOINT, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tc-action': action,
      'x-tc-version': '2017-03-12',
      'x-tc-timestamp': '1',
      'x-tc-region': 'ap-guangzhou',
      ...headers,
    },
    body,
  });
}

/** The answer to a request; throws for any status but 200, and for anything but the service's envelope. */
export async function answerTo(mock: Mock, request: Request): Promise<Answer> {
  const response = await mock.fetch(request);
  const body = await response.text();
  if (response.status !== 200) {
    throw new Error(`HTTP status ${response.status}: ${body.slice(0, 200)}`);
  }
  const { Response } = JSON.parse(body) as { Response: Answer };
  if (typeof Response.RequestId !== 'string') {
    throw new Error(`There is no RequestId: ${body.slice(0, 200)}`);
  }
  return Response;
}

/** The answer to a call of an action. */
export function callPlainly(mock: Mock, action: string, input: object): Promise<Answer> {
  return answerTo(mock, plainRequest(action, JSON.stringify(input)));
}
