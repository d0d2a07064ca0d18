import type { Mock } from '../mock.js';

/** Where the tests pretend that the made-up product is served. */
export const ENDPOINT = 'https://gadget.example.com';

/** The content of `Response`. */
export type Answer = Record<string, unknown> & { RequestId: string; Error?: { Code: string; Message: string } };

/** The answer to a request; throws where it is not of the service's form. */
export async function answerOf(mock: Mock, request: Request): Promise<Answer> {
  return readAnswer(await mock.fetch(request));
}

/** The content of a response. */
export async function readAnswer(response: Response): Promise<Answer> {
  if (response.status !== 200) {
    throw new Error(`HTTP status ${response.status}`);
  }
  const { Response } = (await response.json()) as { Response: Answer };
  return Response;
}

/** "ok", or the code of the error. */
export async function outcomeOf(mock: Mock, request: Request): Promise<string> {
  return (await answerOf(mock, request)).Error?.Code ?? 'ok';
}
