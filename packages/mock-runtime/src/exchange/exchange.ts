import { randomUUID } from 'node:crypto';
import { type AuthenticationContext, authenticate, namedSecretId } from '../auth/authenticate.js';
import type { Random } from '../behaviour/random.js';
import type { CassetteDeck } from '../cassette/cassette-deck.js';
import type { CodeRule } from '../codes/code-rule.js';
import { errorToVerdict } from '../codes/error-verdict.js';
import { type CodeLists, codeListsOf } from '../codes/pick-code.js';
import { Failure, Refusal } from '../codes/refusal.js';
import type { LoggedRequest } from '../control/request-log.js';
import type { RingLog } from '../control/ring-log.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import type { FaultBoard } from '../faults/fault-board.js';
import type { RateLimiter } from '../rates/rate-limiter.js';
import type { InputValidation } from '../validation/input-validation.js';
import { decodeParams, readCall } from '../wire/call.js';
import type { RequestForms } from '../wire/request-forms.js';
import type { MembersOf } from '../wire/unflatten.js';
import type { WireRequest } from '../wire/wire-request.js';
import type { Answering } from './answering.js';
import { effectOfFaults, type FaultEffect } from './fault-effect.js';
import { answer, type Delivery, errorAnswer, JSON_TYPE, PROMPT, type Reply } from './reply.js';
import { Router } from './route.js';
import type { World } from './world.js';

/** The parts that a request passes through. */
export interface ExchangeParts {
  definition: MockDefinition;
  membersOf: MembersOf;
  forms: RequestForms;
  /** undefined: signatures are not verified. */
  authentication: AuthenticationContext | undefined;
  limiter: RateLimiter;
  faults: FaultBoard;
  faultRandom: Random;
  validation: InputValidation;
  rules: readonly CodeRule[];
  answering: Answering;
  deck: CassetteDeck;
  log: RingLog;
  world: World;
  now: () => number;
}

/** What is known of a request so far. */
interface Progress {
  entry: Omit<LoggedRequest, 'sequence'>;
  delivery: Delivery;
  region: string | undefined;
  /** Decodes the parameters; undefined until the action is known. */
  decode: (() => Record<string, unknown>) | undefined;
  /** The request came as far as to the action itself. */
  reached: boolean;
}

const NO_CODES: CodeLists = { action: new Map(), common: new Map() };

/** Takes requests from the wire to their replies. */
export class Exchange {
  readonly #parts: ExchangeParts;
  readonly #router: Router;
  readonly #codes: ReadonlyMap<string, CodeLists>;

  constructor(parts: ExchangeParts) {
    this.#parts = parts;
    this.#router = new Router(parts.definition);
    this.#codes = codeListsOf(parts.definition);
  }

  /** Answers one request. Never rejects: whatever goes wrong becomes an error in the service's own form. */
  async handle(request: WireRequest): Promise<Reply> {
    const progress: Progress = {
      entry: {
        requestId: randomUUID(),
        time: this.#parts.now(),
        method: request.method,
        action: undefined,
        region: undefined,
        secretId: undefined,
        params: undefined,
        bytes: request.method === 'GET' ? request.query.length : request.body.byteLength,
        outcome: 'answered',
      },
      delivery: PROMPT,
      region: undefined,
      decode: undefined,
      reached: false,
    };
    try {
      return await this.#answer(request, progress);
    } catch (error) {
      return this.#fail(error, progress);
    } finally {
      this.#parts.log.add(progress.entry);
    }
  }

  async #answer(request: WireRequest, progress: Progress): Promise<Reply> {
    const { world, limiter, authentication, faults, deck, answering } = this.#parts;
    const { entry } = progress;
    world.clock.settle();
    const call = readCall(request, this.#parts.forms);
    entry.action = call.common('Action');
    entry.region = call.common('Region');
    const route = this.#router.route(call);
    const { name, action } = route;
    const decode = () => decodeParams(call, action.input, this.#parts.membersOf);
    progress.decode = decode;
    entry.secretId = authentication === undefined ? namedSecretId(call) : authenticate(call, authentication);
    progress.region = this.#router.regionOf(call, route);
    limiter.take(authentication === undefined ? '' : (entry.secretId ?? ''), name, action.perSecond);
    const struck = faults.strike(name);
    if (struck.length > 0) {
      const early = this.#strike(effectOfFaults(struck, name, this.#parts.faultRandom), progress);
      if (early !== undefined) {
        return early;
      }
    }
    const input = decode();
    entry.params = input;
    const compiling = this.#validate(name, input);
    if (compiling !== undefined) {
      await compiling;
    }
    progress.reached = true;
    const replayed = deck.replay(name, progress.region, input);
    if (replayed !== undefined) {
      return this.#reply(replayed.response ?? {}, progress, replayed.status);
    }
    const output = await answering.answer({
      input,
      action: name,
      definition: action,
      region: progress.region,
      requestId: entry.requestId,
      secretId: entry.secretId,
      clock: world.clock,
      store: world.store,
      random: world.random,
      settings: world.settings,
      fail: throwFailure,
    });
    return this.#reply(output, progress, 200);
  }

  /** Documented requests are valid even where the document contradicts itself about them. */
  #validate(name: string, input: Record<string, unknown>): Promise<void> | undefined {
    const forgive = (error: unknown): void => {
      if (!(error instanceof Refusal) || this.#parts.answering.examples.exact(name, input) === undefined) {
        throw error;
      }
    };
    try {
      return this.#parts.validation.check(name, input)?.catch(forgive);
    } catch (error) {
      forgive(error);
      return undefined;
    }
  }

  /** Lets faults act: throws an error, returns a reply that comes in place of the action's, or changes the delivery. */
  #strike(effect: FaultEffect, progress: Progress): Reply | undefined {
    progress.entry.fault = effect.kinds;
    progress.delivery = effect.delivery;
    if (effect.error !== undefined) {
      throw effect.error;
    }
    if (effect.status === undefined && effect.delivery.cut !== 'before') {
      return undefined;
    }
    progress.entry.outcome = 'fault';
    return { status: effect.status ?? 200, contentType: 'text/plain', body: '', delivery: effect.delivery };
  }

  #reply(output: object, { entry, delivery, region }: Progress, status: number): Reply {
    const { deck } = this.#parts;
    if (deck.active) {
      const { action = '', params = {} } = entry;
      deck.record({ action, ...(region === undefined ? {} : { region }), params, status, response: { ...output } });
    }
    return { status, contentType: JSON_TYPE, body: answer(output, entry.requestId), delivery };
  }

  #fail(error: unknown, progress: Progress): Reply {
    const { entry, delivery } = progress;
    const lists = this.#codes.get(entry.action ?? '') ?? this.#codes.get('') ?? NO_CODES;
    const { outcome, code, message } = errorToVerdict(error, lists, this.#parts.rules);
    entry.outcome = entry.fault === undefined || progress.reached ? outcome : 'fault';
    entry.error = { code, message };
    entry.params ??= tryDecode(progress.decode);
    if (progress.reached) {
      return this.#reply({ Error: { Code: code, Message: message } }, progress, 200);
    }
    return { status: 200, contentType: JSON_TYPE, body: errorAnswer(code, message, entry.requestId), delivery };
  }
}

/** The log shows what was asked for even where the request was refused before its parameters mattered. */
function tryDecode(decode: Progress['decode']): Record<string, unknown> | undefined {
  try {
    return decode?.();
  } catch {
    return undefined;
  }
}

function throwFailure(code: string, message?: string): never {
  throw new Failure(code, message);
}
