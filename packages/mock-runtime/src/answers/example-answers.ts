import type { MockDefinition, MockExample } from '../definition/mock-definition.js';
import { canonicalText } from './canonical-text.js';

interface KnownExample {
  example: MockExample;
  text: string | undefined;
  /** Canonical text of each parameter's value. */
  values: Map<string, string | undefined>;
}

/** The documented answers of a service. */
export class ExampleAnswers {
  readonly #examples = new Map<string, KnownExample[]>();

  constructor(definition: MockDefinition) {
    for (const [action, { examples }] of Object.entries(definition.actions)) {
      const known = examples.map((example) => ({
        example,
        text: canonicalText(example.params),
        values: new Map(Object.entries(example.params).map(([name, value]) => [name, canonicalText(value)])),
      }));
      this.#examples.set(action, known);
    }
  }

  /** The answer to exactly this documented request. */
  exact(action: string, input: Record<string, unknown>): Record<string, unknown> | undefined {
    const examples = this.#examples.get(action) ?? [];
    if (examples.length === 0) {
      return undefined;
    }
    const text = canonicalText(input);
    return text === undefined ? undefined : examples.find((known) => known.text === text)?.example.response;
  }

  /** The answer to the documented request that is most like this one: same values count first, then same names. */
  closest(action: string, input: Record<string, unknown>): Record<string, unknown> | undefined {
    let best: MockExample | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const { example, values } of this.#examples.get(action) ?? []) {
      const score = likeness(values, input);
      if (score > bestScore) {
        best = example;
        bestScore = score;
      }
    }
    return best?.response;
  }
}

const SAME_VALUE = 3;
const SAME_NAME = 1;
const OTHER_NAME = -1;

function likeness(values: ReadonlyMap<string, string | undefined>, input: Record<string, unknown>): number {
  let score = 0;
  for (const [name, value] of Object.entries(input)) {
    score += !values.has(name) ? OTHER_NAME : values.get(name) === canonicalText(value) ? SAME_VALUE : SAME_NAME;
  }
  for (const name of values.keys()) {
    score += Object.hasOwn(input, name) ? 0 : OTHER_NAME;
  }
  return score;
}
