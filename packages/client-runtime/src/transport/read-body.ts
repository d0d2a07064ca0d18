import type { FetchResponse, PlatformSignal } from './fetch.js';

/**
 * Reads a body as UTF-8 text; undefined where it is longer than `maxBytes` after decompression, and then the rest is not fetched.
 * Rejects as the platform does where the connection is lost.
 */
export async function readBody(
  response: FetchResponse,
  maxBytes: number,
  signal: PlatformSignal,
): Promise<string | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    discardBody(response);
    return undefined;
  }
  if (!response.body) return response.text();

  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    length += value.length;
    if (length > maxBytes || signal.aborted) {
      reader.cancel().catch(ignore);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Lets go of a body that nobody will read, so that its connection is free again. */
export function discardBody(response: FetchResponse): void {
  response.body?.cancel().catch(ignore);
}

/** Losing what is thrown away is no failure. */
function ignore(): void {}
