import type { Behaviours, WorldContext } from '../behaviour/behaviour.js';
import { SeededRandom } from '../behaviour/seeded-random.js';
import type { Clock, ClockMode, ScheduledEvent } from '../clock/clock.js';
import { MockClock } from '../clock/mock-clock.js';
import { checkSnapshot } from '../control/check-snapshot.js';
import type { Snapshot } from '../control/snapshot.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import { checkSeed } from '../seed/check-seed.js';
import type { SeedData } from '../seed/seed-data.js';
import { MemoryStore } from '../store/memory-store.js';

/** What a world is made of. */
export interface WorldOptions {
  clock: ClockMode | Clock;
  now: () => number;
  behaviour: Behaviours;
  settings: Readonly<Record<string, unknown>>;
  randomSeed: number;
  seed: 'examples' | SeedData | undefined;
}

/** The state of a mock: what it holds, what time it is, and what is due. */
export class World implements WorldContext {
  readonly store = new MemoryStore();
  readonly settings: Readonly<Record<string, unknown>>;
  readonly clock: Clock;
  readonly random: SeededRandom;
  /** Whether documented reads answer as documented. */
  answersExamples = false;
  readonly #options: WorldOptions;
  readonly #definition: MockDefinition;
  #advanced = 0;

  constructor(definition: MockDefinition, options: WorldOptions) {
    this.#definition = definition;
    this.#options = options;
    this.settings = options.settings;
    this.random = new SeededRandom(options.randomSeed);
    this.clock =
      typeof options.clock === 'string'
        ? new MockClock(options.clock, options.now, (event) => this.#runEvent(event))
        : options.clock;
    this.#begin();
  }

  /** Real time, moved on by every advance of the mock's clock: what rates are counted on. */
  elapsed(): number {
    return this.#options.now() + this.#advanced;
  }

  advance(seconds: number): void {
    this.clock.advance(seconds);
    this.#advanced += seconds * 1000;
  }

  reset(): void {
    this.store.clear();
    this.random.reseed(this.#options.randomSeed);
    this.answersExamples = false;
    if (this.clock instanceof MockClock) {
      this.clock.restore(this.#options.now(), []);
    }
    this.#begin();
  }

  /** Adds to the state. Throws an Error that says what is wrong with the data. */
  seed(data: SeedData): void {
    const { examples, collections = {}, product } = checkSeed(data);
    if (product !== undefined && this.#options.behaviour.seed === undefined) {
      throw new Error('The seed has a `product` part, but this mock has no behaviour that reads one.');
    }
    for (const [name, items] of Object.entries(collections)) {
      for (const [id, item] of Object.entries(items)) {
        this.store.collection<object>(name).put(id, structuredClone(item));
      }
    }
    if (product !== undefined) {
      this.#options.behaviour.seed?.(this, product);
    }
    this.answersExamples = examples ?? this.answersExamples;
  }

  snapshot(): Snapshot {
    const { id, version } = this.#definition.service;
    return {
      format: 1,
      service: id,
      version,
      time: this.clock.now(),
      events: this.clock instanceof MockClock ? structuredClone(this.clock.events()) : [],
      examples: this.answersExamples,
      random: this.random.state(),
      collections: this.store.dump(),
    };
  }

  restore(snapshot: Snapshot): void {
    checkSnapshot(snapshot, this.#definition.service);
    this.store.load(snapshot.collections);
    this.random.restore(snapshot.random);
    this.answersExamples = snapshot.examples;
    if (this.clock instanceof MockClock) {
      this.clock.restore(snapshot.time, snapshot.events);
    }
  }

  #begin(): void {
    this.#options.behaviour.start?.(this);
    const { seed } = this.#options;
    if (seed !== undefined) {
      this.seed(seed === 'examples' ? { examples: true } : seed);
    }
  }

  #runEvent({ event, data }: ScheduledEvent): void {
    const events = this.#options.behaviour.events ?? {};
    const handler = Object.hasOwn(events, event) ? events[event] : undefined;
    if (handler === undefined) {
      throw new Error(`The event "${event}" is due, but the behaviour has no handler of that name.`);
    }
    // Each handler knows what it scheduled; the table only knows that they differ.
    handler(this, data as never);
  }
}
