import { fetchTransport } from './fetch-transport.js';
import type { Transport } from './transport.js';

/** The platform's `fetch`, looked up at each request, so that whoever replaces it later is heeded. */
export const platformTransport: Transport = fetchTransport((url, init) => fetch(url, init));
