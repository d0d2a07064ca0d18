import type { WireRequest } from '../wire/wire-request.js';

/** Reads a request of the fetch standard. */
export async function fetchToWire(request: Request): Promise<WireRequest> {
  const url = new URL(request.url);
  return {
    method: request.method,
    path: url.pathname,
    query: url.search.slice(1),
    host: request.headers.get('host') ?? url.host,
    header: (name) => request.headers.get(name) ?? undefined,
    body: request.body === null ? new Uint8Array() : new Uint8Array(await request.arrayBuffer()),
    oversized: false,
  };
}
