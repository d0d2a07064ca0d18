import { httpTransport } from './http/http-transport.js';
import type { Transport } from './transport.js';
import { platformTransport as globalFetchTransport } from './web-transport.js';

/** Taken when the module is loaded, to tell whether somebody replaces it. */
const nodesOwnFetch = globalThis.fetch;

const sockets = httpTransport();

/**
 * Plain sockets, which take a tenth of the time of Node's `fetch`; where somebody has replaced the global `fetch`, to test or to watch,
 * that one.
 */
export const platformTransport: Transport = (request) =>
  globalThis.fetch === nodesOwnFetch ? sockets(request) : globalFetchTransport(request);
