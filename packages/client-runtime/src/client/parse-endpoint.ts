/** Where requests go. */
export interface Endpoint {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Host, with its port unless that is the scheme's own: what the Host header will say, and what is signed. */
  readonly host: string;
}

/**
 * Reads "kite.example.com", "localhost:8080" (both https) or "http://127.0.0.1:8080"; undefined where there is more than scheme,
 * host and port, such as a path or a password.
 */
export function parseEndpoint(text: string): Endpoint | undefined {
  const url = tryUrl(text.includes('://') ? text : `https://${text}`);
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.host === '') return undefined;
  const bare = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  return bare ? { origin: url.origin, host: url.host } : undefined;
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
