import { canonicalText } from '../answers/canonical-text.js';
import type { Cassette, Interaction } from './cassette.js';
import { removeSecrets } from './secret-removal.js';

const MAX_INTERACTIONS = 10_000;

/** Records traffic to one cassette and replays another. */
export class CassetteDeck {
  readonly #service: { id: string; version: string };
  readonly #secrets: readonly string[];
  readonly #replay = new Map<string, Interaction[]>();
  #recording: Interaction[] | undefined;

  /**
   * @param secrets never recorded, wherever they stand.
   * @param replay answered from, in its order; the last answer to a request repeats.
   */
  constructor(service: { id: string; version: string }, secrets: readonly string[], replay?: Cassette) {
    this.#service = service;
    this.#secrets = secrets.filter((secret) => secret !== '');
    if (replay !== undefined) {
      checkCassette(replay, service);
      for (const interaction of replay.interactions) {
        const key = this.#keyOf(interaction.action, interaction.region, interaction.params);
        this.#replay.set(key, [...(this.#replay.get(key) ?? []), interaction]);
      }
    }
  }

  get active(): boolean {
    return this.#recording !== undefined;
  }

  start(): void {
    this.#recording = [];
  }

  stop(): Cassette {
    const interactions = this.#recording ?? [];
    this.#recording = undefined;
    return { format: 1, service: this.#service.id, version: this.#service.version, interactions };
  }

  /** Keeps one exchange, up to a bound, while a recording runs. */
  record(interaction: Interaction): void {
    if (this.#recording === undefined || this.#recording.length >= MAX_INTERACTIONS) {
      return;
    }
    this.#recording.push({
      action: interaction.action,
      ...(interaction.region === undefined ? {} : { region: interaction.region }),
      params: this.#clean(interaction.params),
      status: interaction.status,
      response: interaction.response === null ? null : this.#clean(interaction.response),
    });
  }

  /** The next recorded answer to a request like this one. */
  replay(action: string, region: string | undefined, params: Record<string, unknown>): Interaction | undefined {
    if (this.#replay.size === 0) {
      return undefined;
    }
    const waiting = this.#replay.get(this.#keyOf(action, region, params));
    return waiting !== undefined && waiting.length > 1 ? waiting.shift() : waiting?.[0];
  }

  #keyOf(action: string, region: string | undefined, params: Record<string, unknown>): string {
    return canonicalText([action, region ?? null, this.#clean(params)]) ?? '';
  }

  /** Plain data stays plain data: only texts change. */
  #clean(data: Record<string, unknown>): Record<string, unknown> {
    return removeSecrets(data, this.#secrets) as Record<string, unknown>;
  }
}

function checkCassette(cassette: Cassette, { id, version }: { id: string; version: string }): void {
  if (cassette.format !== 1 || !Array.isArray(cassette.interactions)) {
    throw new Error('The cassette has an unknown format: expected `format` 1 with a list of `interactions`.');
  }
  if (cassette.service !== id || cassette.version !== version) {
    throw new Error(
      `The cassette is one of ${cassette.service} ${cassette.version}: expected one of ${id} ${version}.`,
    );
  }
  const broken = cassette.interactions.findIndex((interaction) => !isInteraction(interaction));
  if (broken !== -1) {
    throw new Error(
      `Interaction ${broken} of the cassette, counted from 0, is not one: expected \`action\`, \`params\`, \`status\` and \`response\`.`,
    );
  }
}

function isInteraction(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.action === 'string' &&
    (value.region === undefined || typeof value.region === 'string') &&
    isObject(value.params) &&
    typeof value.status === 'number' &&
    value.status >= 200 &&
    value.status <= 599 &&
    (value.response === null || isObject(value.response))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
