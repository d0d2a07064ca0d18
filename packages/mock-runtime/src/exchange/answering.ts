import { ExampleAnswers } from '../answers/example-answers.js';
import { shapeAnswer } from '../answers/shape-answer.js';
import type { Behaviour, BehaviourContext } from '../behaviour/behaviour.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import type { MembersOf } from '../wire/unflatten.js';
import type { World } from './world.js';

/** Actions that only read, by how the vendor names them. */
const READING = /^(?:Describe|Get|List|Query|Search|Inquire|Check|Count)/;

const TOKEN_PARAMETER = 'ClientToken';
const TOKENS = '~client-tokens';
const MAX_TOKENS = 10_000;

/** Finds the answer of a valid request: by behaviour, by convention, by documented example, or by the declared shape. */
export class Answering {
  readonly examples: ExampleAnswers;
  readonly #membersOf: MembersOf;
  readonly #world: World;
  readonly #behaviours: ReadonlyMap<string, Behaviour<never>>;
  readonly #idempotent: ReadonlySet<string>;

  constructor(
    definition: MockDefinition,
    membersOf: MembersOf,
    world: World,
    behaviours: ReadonlyMap<string, Behaviour<never>>,
  ) {
    this.#membersOf = membersOf;
    this.#world = world;
    this.#behaviours = behaviours;
    this.examples = new ExampleAnswers(definition);
    this.#idempotent = new Set(
      Object.entries(definition.actions)
        .filter(([, { input }]) => input.some(({ name }) => name === TOKEN_PARAMETER))
        .map(([name]) => name),
    );
  }

  /** The output of one call, without RequestId. */
  answer(context: BehaviourContext): object | Promise<object> {
    const { action, input } = context;
    if (this.#world.answersExamples && READING.test(action)) {
      const documented = this.examples.exact(action, input);
      if (documented !== undefined) {
        return documented;
      }
    }
    const behaviour = this.#behaviours.get(action);
    if (behaviour === undefined) {
      const documented = this.examples.exact(action, input) ?? this.examples.closest(action, input);
      return documented ?? shapeAnswer(context.definition.output, this.#membersOf);
    }
    const token = this.#idempotent.has(action) ? input[TOKEN_PARAMETER] : undefined;
    return typeof token === 'string' && token !== ''
      ? this.#answerOnce(behaviour, context, token)
      : behaviour(context as BehaviourContext<never>);
  }

  /** A request that repeats a client token gets the answer of the first one, and has no further effect. */
  #answerOnce(behaviour: Behaviour<never>, context: BehaviourContext, token: string): object | Promise<object> {
    const tokens = this.#world.store.collection<{ output: object }>(TOKENS);
    const id = JSON.stringify([context.secretId ?? '', context.action, token]);
    const known = tokens.get(id);
    if (known !== undefined) {
      return known.output;
    }
    const remember = (output: object): object => {
      if (tokens.size >= MAX_TOKENS) {
        const oldest = tokens.entries().next().value;
        tokens.delete(oldest?.[0] ?? '');
      }
      tokens.put(id, { output: structuredClone(output) });
      return output;
    };
    const output = behaviour(context as BehaviourContext<never>);
    return output instanceof Promise ? output.then(remember) : remember(output);
  }
}
