import type { Endpoint } from '../transport/endpoint.js';

/**
 * Reads "kite.example.com", "localhost:8080" (both https) or "http://127.0.0.1:8080"; undefined where there is more than scheme,
 * host and port, such as a path or a password.
 */
export function parseEndpoint(text: string): Endpoint | undefined {
  try {
    const { href, origin, host } = new URL(text.includes('://') ? text : `https://${text}`);
    return href === `${origin}/` && /^https?:/.test(href) ? { origin, host } : undefined;
  } catch {
    return undefined;
  }
}
