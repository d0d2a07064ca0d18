import type { MockDefinition } from '../definition/mock-definition.js';
import { fetchToWire } from '../exchange/wire-from-fetch.js';
import { decodeParams, readCall } from '../wire/call.js';
import { RequestForms } from '../wire/request-forms.js';
import type { Cassette } from './cassette.js';
import { CassetteDeck } from './cassette-deck.js';

/** A fetch function that records what passes through it. */
export interface Recorder {
  /** Sends as the wrapped function does, and returns its answer untouched. */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Ends the recording and returns it. */
  stop(): Cassette;
}

/** What a recorder wraps and hides. */
export interface RecorderOptions {
  /** Default: the global fetch. */
  fetch?: (request: Request) => Promise<Response>;
  /** Keys and tokens in use. They are removed wherever they stand; headers and signatures are never recorded. */
  secrets?: readonly string[];
}

/**
 * Records traffic of a real endpoint: give the recorder's `fetch` to a client. Traffic that is no call of the service passes
 * unrecorded.
 */
export function createRecorder(definition: MockDefinition, options: RecorderOptions = {}): Recorder {
  const send = options.fetch ?? ((request) => globalThis.fetch(request));
  const forms = new RequestForms(definition.protocol.forms);
  const types = new Map(Object.entries(definition.types));
  const deck = new CassetteDeck(definition.service, options.secrets ?? []);
  deck.start();
  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const copy = request.clone();
      const response = await send(request);
      const asked = await readAsked(copy);
      if (asked !== undefined) {
        deck.record({ ...asked, status: response.status, response: await readAnswer(response.clone()) });
      }
      return response;
    },
    stop: () => deck.stop(),
  };

  async function readAsked(request: Request) {
    try {
      const call = readCall(await fetchToWire(request), forms);
      const action = call.common('Action') ?? '';
      const region = call.common('Region');
      const declared = Object.hasOwn(definition.actions, action) ? definition.actions[action] : undefined;
      return declared === undefined
        ? undefined
        : {
            action,
            ...(region === undefined || declared.region === 'unused' ? {} : { region }),
            params: decodeParams(call, declared.input, (name) => types.get(name)),
          };
    } catch {
      // A recorder watches: whatever the client sent is between it and the service.
      return undefined;
    }
  }
}

async function readAnswer(response: Response): Promise<Record<string, unknown> | null> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== 'object' || body === null || !('Response' in body)) {
    return null;
  }
  const { Response: answer } = body;
  if (typeof answer !== 'object' || answer === null) {
    return null;
  }
  return Object.fromEntries(Object.entries(answer).filter(([name]) => name !== 'RequestId'));
}
