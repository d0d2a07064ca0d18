import type { RequestForm } from '@specloom/spec';
import { Refusal } from '../codes/refusal.js';
import type { WireRequest } from './wire-request.js';

/** How parameters travel: in a JSON body, in a form, in a multipart body, or in the query. */
export type Carrier = 'json' | 'form' | 'multipart' | 'query';

const CARRIERS: ReadonlyMap<string, Carrier> = new Map([
  ['application/json', 'json'],
  ['application/x-www-form-urlencoded', 'form'],
  ['multipart/form-data', 'multipart'],
]);

const KIB = 1024;

/** The forms that the chapter "Request Structure" of every product states, for a definition that holds none. */
const DOCUMENTED_FORMS: readonly RequestForm[] = [
  postForm('application/json', ['TC3-HMAC-SHA256'], 10 * KIB * KIB),
  postForm('application/x-www-form-urlencoded', ['HmacSHA1', 'HmacSHA256'], KIB * KIB),
  postForm('multipart/form-data', ['TC3-HMAC-SHA256'], 10 * KIB * KIB),
  {
    method: 'GET',
    contentType: 'application/x-www-form-urlencoded',
    signatureMethods: ['TC3-HMAC-SHA256', 'HmacSHA1', 'HmacSHA256'],
    maxBytes: 32 * KIB,
  },
];

/** One accepted way to send a request. */
export interface AcceptedForm {
  carrier: Carrier;
  signatureMethods: ReadonlySet<string>;
  maxBytes: number;
}

/** The accepted forms of a service by method and content type. */
export class RequestForms {
  readonly #forms = new Map<Carrier, AcceptedForm>();

  /** @param forms of the definition; none: those that are documented for every product. */
  constructor(forms: readonly RequestForm[]) {
    for (const { method, contentType, signatureMethods, maxBytes } of forms.length === 0 ? DOCUMENTED_FORMS : forms) {
      const carrier = method === 'GET' ? 'query' : CARRIERS.get(baseType(contentType));
      if (carrier === undefined) {
        continue;
      }
      const known = this.#forms.get(carrier);
      this.#forms.set(carrier, {
        carrier,
        signatureMethods: new Set([...(known?.signatureMethods ?? []), ...signatureMethods]),
        maxBytes: Math.max(known?.maxBytes ?? 0, maxBytes),
      });
    }
  }

  /** Most bytes that a body of this content type may have. */
  maxBytes(contentType: string | undefined): number {
    const carrier = CARRIERS.get(baseType(contentType ?? ''));
    return (carrier === undefined ? undefined : this.#forms.get(carrier)?.maxBytes) ?? KIB * KIB;
  }

  /** The form of a request. Throws a Refusal for a method, a content type or a size that is not accepted. */
  of(request: WireRequest): AcceptedForm {
    const { method } = request;
    if (method !== 'GET' && method !== 'POST') {
      throw new Refusal('wrong-method', `The method ${method} is not supported: only GET and POST requests are.`);
    }
    const contentType = request.header('content-type') ?? '';
    const carrier = method === 'GET' ? 'query' : CARRIERS.get(baseType(contentType));
    const form = carrier === undefined ? undefined : this.#forms.get(carrier);
    if (form === undefined) {
      const accepted = [...CARRIERS].filter(([, name]) => this.#forms.has(name)).map(([type]) => type);
      throw new Refusal(
        'wrong-content-type',
        method === 'GET'
          ? 'GET requests are not supported.'
          : `The Content-Type \`${contentType.slice(0, 80)}\` is not supported: expected ${accepted.join(', ')}.`,
      );
    }
    const bytes = method === 'GET' ? request.query.length : request.body.byteLength;
    if (request.oversized || bytes > form.maxBytes) {
      throw new Refusal(
        'too-large',
        `The request is larger than ${form.maxBytes} bytes, the most that is allowed here.`,
      );
    }
    return form;
  }
}

function postForm(contentType: string, signatureMethods: string[], maxBytes: number): RequestForm {
  return { method: 'POST', contentType, signatureMethods, maxBytes };
}

/** "application/json; charset=utf-8" is "application/json". */
function baseType(contentType: string): string {
  const semicolon = contentType.indexOf(';');
  return (semicolon === -1 ? contentType : contentType.slice(0, semicolon)).trim().toLowerCase();
}
