import type { AbortSignalLike } from '../clock/abort-signal-like.js';
import { NEVER } from '../clock/limits.js';
import type { ActionDefinition } from '../definition/action-definition.js';
import { checkGroups } from '../encode/check-groups.js';
import type { ParameterMap } from '../encode/parameters.js';
import { toParameters } from '../encode/to-parameters.js';
import { invalid } from '../errors/validation-error.js';
import type { CallInfo } from '../hooks/hooks.js';
import type { Endpoint } from '../transport/endpoint.js';
import type { Wire, WireMoment, WireRequest } from '../wire/wire.js';
import { checkHeaders } from './check-headers.js';
import type { ClientContext } from './client-context.js';
import type { CallOptions } from './client-options.js';
import { randomToken } from './random-token.js';
import { resolveTarget } from './resolve-target.js';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_RETRIES = 3;
const DEFAULT_RESPONSE_BYTES = 16 * 2 ** 20;

/** A call that has passed all checks that need no signature. */
export interface CallPlan {
  readonly info: CallInfo;
  readonly endpoint: Endpoint;
  readonly wire: Wire;
  readonly sign: (moment: WireMoment) => Promise<WireRequest>;
  /** Largest request that the service accepts in this form, in bytes. */
  readonly maxBytes: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly perSecond: number | null;
  /** Repeating the action is harmless, even if it took effect. */
  readonly idempotent: boolean;
  readonly retries: number;
  readonly timeout: number;
  readonly deadline: number;
  readonly signal: AbortSignalLike | undefined;
  readonly maxResponseBytes: number;
}

/** Checks a call and settles all that stays the same over its attempts. Throws a ValidationError. */
export function planCall<Input, Output, Code extends string>(
  context: ClientContext,
  action: ActionDefinition<Input, Output, Code>,
  input: unknown,
  call: CallOptions,
): CallPlan {
  const { definition, options } = context;
  const { name } = action;
  const wire = call.wire ?? context.wire;
  const headers = { ...options.headers, ...call.headers };
  checkHeaders(name, headers);
  const target = resolveTarget(context, action, call.region);
  const maxBytes = formLimit(context, name, wire);
  const given = toParameters(input, { action: name, binary: wire.binary });
  const parameters = withToken(context, action, given, call.idempotencyToken);
  checkGroups(name, parameters, action.groups ?? []);

  return {
    info: { service: definition.title, action: name, region: target.region, origin: target.endpoint.origin, input },
    endpoint: target.endpoint,
    wire,
    sign: wire.prepare({
      action: name,
      version: definition.version,
      service: definition.id,
      host: target.endpoint.host,
      region: target.region,
      language: checkLanguage(name, call.language ?? options.language),
      parameters,
      crypto: context.crypto,
      random: context.random,
    }),
    maxBytes,
    headers,
    perSecond: action.perSecond,
    idempotent: action.readOnly || action.tokenParameter !== undefined,
    retries: checkNumber(name, 'retries', call.retries ?? options.retries ?? DEFAULT_RETRIES, 0),
    timeout: checkNumber(name, 'timeout', call.timeout ?? options.timeout ?? DEFAULT_TIMEOUT_MS, 1),
    deadline: checkNumber(name, 'deadline', call.deadline ?? options.deadline ?? NEVER, 1),
    signal: call.signal,
    maxResponseBytes: checkNumber(name, 'maxResponseBytes', options.maxResponseBytes ?? DEFAULT_RESPONSE_BYTES, 1),
  };
}

function formLimit({ definition }: ClientContext, action: string, wire: Wire): number {
  const { method, contentType, signatureMethod } = wire;
  const form = definition.forms.find(
    (candidate) =>
      candidate.method === method &&
      candidate.signatureMethods.includes(signatureMethod) &&
      // A GET request has no content to be typed.
      (method === 'GET' || candidate.contentType === contentType),
  );
  if (form !== undefined) return form.maxBytes;
  const known = definition.forms.map((other) => `${other.method} ${other.contentType} with ${other.signatureMethods}`);
  const found = `${method} ${contentType} with ${signatureMethod}`;
  throw invalid(action, `the service takes no ${found}; expected the option wire to be one of ${known.join(', ')}`);
}

function withToken<Input, Output, Code extends string>(
  { random }: ClientContext,
  { name, tokenParameter }: ActionDefinition<Input, Output, Code>,
  parameters: ParameterMap,
  token: string | undefined,
): ParameterMap {
  if (tokenParameter === undefined) {
    if (token === undefined) return parameters;
    throw invalid(name, 'the action takes no token; remove the option idempotencyToken');
  }
  const given = Object.hasOwn(parameters, tokenParameter) ? parameters[tokenParameter] : undefined;
  const wanted = given ?? token ?? randomToken(random);
  if (wanted === '' || (token !== undefined && token !== wanted)) {
    throw invalid(name, `${tokenParameter} is empty, or differs from the option idempotencyToken`, tokenParameter);
  }
  return { ...parameters, [tokenParameter]: wanted };
}

function checkLanguage(action: string, language: string | undefined): string | undefined {
  if (language === undefined || /^[A-Za-z0-9-]+$/.test(language)) return language;
  throw invalid(action, `the option language is ${JSON.stringify(language)}; expected a tag such as "en-US"`);
}

function checkNumber(action: string, option: string, value: number, least: number): number {
  if (typeof value === 'number' && value >= least) return value;
  throw invalid(action, `the option ${option} is ${String(value)}; expected a number from ${least}`);
}
