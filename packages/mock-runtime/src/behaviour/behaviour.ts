import type { Clock } from '../clock/clock.js';
import type { CodeRule } from '../codes/code-rule.js';
import type { MockAction } from '../definition/mock-definition.js';
import type { Store } from '../store/store.js';
import type { Random } from './random.js';

/**
 * Hand-written semantics of one action: takes a validated input, returns the output without RequestId, or fails with a
 * documented code.
 */
export type Behaviour<Input = Record<string, unknown>, Output extends object = object> = (
  context: BehaviourContext<Input>,
) => Output | Promise<Output>;

/** What a behaviour works with. */
export interface BehaviourContext<Input = Record<string, unknown>> extends WorldContext {
  readonly input: Input;
  readonly action: string;
  readonly definition: MockAction;
  /** The region that the request names; undefined where it names none or the action does not use it. */
  readonly region: string | undefined;
  readonly requestId: string;
  /** The key that signed the request; undefined where authentication is off and none was named. */
  readonly secretId: string | undefined;
  /**
   * Ends the request with an error: the code itself where the action lists it, else its nearest listed ancestor
   * (`A.B` falls back to `A`). Without a message, the code's documented description.
   */
  fail(code: string, message?: string): never;
}

/** What behaviours, events and seeds share: the mock's time, state and chance. */
export interface WorldContext {
  readonly clock: Clock;
  readonly store: Store;
  readonly random: Random;
  /** Options of the product's behaviour, as given to `createMock` in `settings`. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Runs when a scheduled event is due; `data` is what was given to `clock.schedule`. */
export type EventHandler<Data = unknown> = (context: WorldContext, data: Data) => void;

/** All hand-written semantics of one product. */
export interface Behaviours {
  /** By action; actions without one answer by convention, by documented example, or by the declared shape. */
  actions: Readonly<Record<string, Behaviour<never>>>;
  /** Codes that the product documents for reasons of its own, first match first. */
  codes?: readonly CodeRule[];
  /** By event name. */
  events?: Readonly<Record<string, EventHandler<never>>>;
  /** Prepares an empty world: declares indexes, fills catalogues. Runs at start and after each reset. */
  start?: (context: WorldContext) => void;
  /** Reads the product's own part of a seed file. Throws an Error that says what is wrong with it. */
  seed?: (context: WorldContext, seed: unknown) => void;
}
