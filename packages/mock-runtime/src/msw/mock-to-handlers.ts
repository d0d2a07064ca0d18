import { type HttpHandler, HttpResponse, http } from 'msw';
import type { Mock } from '../mock.js';

/**
 * MSW request handlers that let a mock answer instead of the service, under all its documented host names.
 *
 * @param extraOrigins further addresses to answer at, such as "http://localhost:4000".
 */
export function mockToHandlers(mock: Mock, extraOrigins: readonly string[] = []): HttpHandler[] {
  const { service, regions } = mock.definition;
  const hosts = new Set([service.endpoint, ...regions.map(({ endpoint }) => endpoint)]);
  const origins = [...[...hosts].flatMap((host) => [`https://${host}`, `http://${host}`]), ...extraOrigins];
  return origins.map((origin) =>
    http.all(`${origin}/*`, ({ request }) => mock.fetch(request).catch(() => HttpResponse.error())),
  );
}
