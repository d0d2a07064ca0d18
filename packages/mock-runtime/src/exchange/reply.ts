/** What goes back to the client, and how. */
export interface Reply {
  status: number;
  contentType: string;
  body: string;
  delivery: Delivery;
}

/** How a reply is sent. */
export interface Delivery {
  /** Milliseconds to wait first. */
  delay: number;
  /** Where the connection breaks: nowhere, before the reply, or after its first half. */
  cut: 'none' | 'before' | 'half';
  /** Milliseconds over which the body is spread. */
  spread: number;
}

/** At once and whole. */
export const PROMPT: Delivery = Object.freeze({ delay: 0, cut: 'none', spread: 0 });

/** The content type of all answers. */
export const JSON_TYPE = 'application/json';

/** An answer in its envelope: the output with the request's id, under `Response`. */
export function answer(output: object, requestId: string): string {
  // The text of an object made by spreading takes JSON.stringify five times as long.
  const content = Object.assign({}, output, { RequestId: requestId });
  return JSON.stringify({ Response: content });
}

/** An error in its envelope. The HTTP status stays 200. */
export function errorAnswer(code: string, message: string, requestId: string): string {
  return JSON.stringify({ Response: { Error: { Code: code, Message: message }, RequestId: requestId } });
}
