import type { FetchResponse } from './fetch.js';
import type { TransportRequest } from './transport.js';

/**
 * Reads a body as UTF-8 text; undefined where it is longer than it may be after decompression, and then the rest is not fetched.
 * Rejects as the platform does where the connection is lost.
 */
export async function readBody(
  response: FetchResponse,
  { maxBytes, limits }: Pick<TransportRequest, 'maxBytes' | 'limits'>,
): Promise<string | undefined> {
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    length += value.length;
    if (length > maxBytes || limits.aborted) {
      // Losing what is thrown away is no failure.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
