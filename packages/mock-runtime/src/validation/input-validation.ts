import type { ValidateFunction } from 'ajv';
import { Refusal } from '../codes/refusal.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import type { MembersOf } from '../wire/unflatten.js';
import { refusalOfErrors } from './refusal-of-errors.js';

/** Checks inputs against what the document states. Each action's check is compiled at its first use. */
export class InputValidation {
  readonly #definition: MockDefinition;
  readonly #membersOf: MembersOf;
  readonly #compiled = new Map<string, ValidateFunction>();

  constructor(definition: MockDefinition, membersOf: MembersOf) {
    this.#definition = definition;
    this.#membersOf = membersOf;
  }

  /** Throws a Refusal for an input that does not fit. Returns a promise only at an action's first use. */
  check(action: string, input: unknown): Promise<void> | undefined {
    const validate = this.#compiled.get(action);
    if (validate === undefined) {
      return this.#compile(action).then((compiled) => this.#run(compiled, action, input));
    }
    this.#run(validate, action, input);
    return undefined;
  }

  #run(validate: ValidateFunction, action: string, input: unknown): void {
    if (!passes(validate, input)) {
      throw refusalOfErrors(
        validate.errors ?? [],
        input,
        this.#definition.actions[action]?.input ?? [],
        this.#membersOf,
      );
    }
  }

  async #compile(action: string): Promise<ValidateFunction> {
    // ajv is large: what starts a mock and asks it nothing that needs checking never loads it.
    const { compileInput } = await import('./validator-ajv.js');
    const compiled = compileInput(this.#definition, action);
    this.#compiled.set(action, compiled);
    return compiled;
  }
}

function passes(validate: ValidateFunction, input: unknown): boolean {
  try {
    return validate(input) === true;
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Refusal('too-deep', 'The parameters are nested too deeply.');
    }
    throw error;
  }
}
