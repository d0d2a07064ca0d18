import { isUtf8 } from 'node:buffer';
import { Refusal } from '../codes/refusal.js';
import type { MockField } from '../definition/mock-definition.js';
import { decodeForm, type FormPairs } from './form-pairs.js';
import { decodeJson } from './json-params.js';
import { splitMultipart } from './multipart-parts.js';
import type { AcceptedForm, RequestForms } from './request-forms.js';
import { type MembersOf, unflatten } from './unflatten.js';
import type { WireRequest } from './wire-request.js';

/** A request whose common parameters are read and whose own parameters are still as they were sent. */
export interface Call {
  readonly request: WireRequest;
  readonly form: AcceptedForm;
  /** Where the common parameters stand: v3 in headers, v1 among the parameters. */
  readonly scheme: 'v3' | 'v1';
  /** A common parameter by its name in v1 ("Action"); undefined where it is absent. */
  common(name: string): string | undefined;
  /** All pairs of a form or a query; empty for other bodies. */
  readonly pairs: FormPairs;
}

/** Common parameters of signature v1, with two that the vendor's own SDKs send besides the documented ones. */
const V1_COMMON = new Set([
  ...['Action', 'Version', 'Region', 'Timestamp', 'Nonce', 'SecretId', 'Signature', 'SignatureMethod', 'Token'],
  ...['Language', 'RequestClient'],
]);

/** Reads what routing and authentication need. Throws a Refusal for a form that is not accepted or cannot be decoded. */
export function readCall(request: WireRequest, forms: RequestForms): Call {
  const form = forms.of(request);
  if (request.path !== '/') {
    throw new Refusal('wrong-path', `Nothing is served at \`${request.path.slice(0, 80)}\`: the path is always "/".`);
  }
  const inHeaders = request.header('authorization') !== undefined || request.header('x-tc-action') !== undefined;
  const scheme = inHeaders || form.carrier === 'json' || form.carrier === 'multipart' ? 'v3' : 'v1';
  const pairs = pairsOf(request, form);
  return { request, form, scheme, pairs, common: scheme === 'v3' ? v3Common(request) : v1Common(pairs) };
}

/** The action's own parameters, typed as declared. Throws a Refusal where they cannot be decoded. */
export function decodeParams(call: Call, fields: readonly MockField[], membersOf: MembersOf): Record<string, unknown> {
  switch (call.form.carrier) {
    case 'json':
      return decodeJson(call.request.body);
    case 'multipart':
      return unflatten(multipartPairs(call.request, fields), fields, membersOf);
    default: {
      const own = call.scheme === 'v3' ? call.pairs : call.pairs.filter(([name]) => !V1_COMMON.has(name));
      return unflatten(own, fields, membersOf);
    }
  }
}

function pairsOf(request: WireRequest, form: AcceptedForm): FormPairs {
  switch (form.carrier) {
    case 'query':
      return decodeForm(request.query);
    case 'form':
      return decodeForm(toText(request.body));
    default:
      return [];
  }
}

function multipartPairs(request: WireRequest, fields: readonly MockField[]): FormPairs {
  const binary = new Set(fields.filter(({ type }) => type.kind === 'binary').map(({ name }) => name));
  // Raw bytes become Base64, which is how the other forms carry them.
  return splitMultipart(request.header('content-type') ?? '', request.body).map(({ name, content }) => [
    name,
    binary.has(name) ? content.toString('base64') : toText(content),
  ]);
}

function toText(body: Uint8Array): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (!isUtf8(bytes)) {
    throw new Refusal('malformed-body', 'The request body is not valid UTF-8. Only UTF-8 encoding is used.');
  }
  return bytes.toString('utf8');
}

function v3Common(request: WireRequest): Call['common'] {
  return (name) => present(request.header(`x-tc-${name.toLowerCase()}`));
}

function v1Common(pairs: FormPairs): Call['common'] {
  const values = new Map(pairs.filter(([name]) => V1_COMMON.has(name)));
  return (name) => present(values.get(name));
}

/** The vendor's SDK sends the text "null" or "undefined" for a common parameter that it has no value for. */
function present(value: string | undefined): string | undefined {
  return value === undefined || value === '' || value === 'null' || value === 'undefined' ? undefined : value;
}
