import { Refusal } from '../codes/refusal.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import type { MembersOf } from '../wire/unflatten.js';
import { inputSchemaId } from './definition-to-schemas.js';
import { refusalOfErrors } from './refusal-of-errors.js';
import type { InputValidator, Validators } from './validators.js';

/** Checks inputs against what the document states. */
export class InputValidation {
  readonly #definition: MockDefinition;
  readonly #membersOf: MembersOf;
  readonly #validators: Map<string, InputValidator>;
  #compile: Promise<(action: string) => InputValidator> | undefined;

  /** @param precompiled checks of some or all actions; the rest is compiled at its first use. */
  constructor(definition: MockDefinition, membersOf: MembersOf, precompiled: Validators = {}) {
    this.#definition = definition;
    this.#membersOf = membersOf;
    this.#validators = new Map(Object.entries(precompiled));
  }

  /** Throws a Refusal for an input that does not fit. Returns a promise only at an action's first use. */
  check(action: string, input: unknown): Promise<void> | undefined {
    const validator = this.#validators.get(action);
    if (validator === undefined) {
      return this.#compiled(action).then((compiled) => this.#run(compiled, action, input));
    }
    this.#run(validator, action, input);
    return undefined;
  }

  #run(validator: InputValidator, action: string, input: unknown): void {
    if (!passes(validator, input)) {
      throw refusalOfErrors(
        validator.errors ?? [],
        input,
        this.#definition.actions[action]?.input ?? [],
        this.#membersOf,
      );
    }
  }

  async #compiled(action: string): Promise<InputValidator> {
    // ajv is large: a mock whose checks are all compiled beforehand never loads it.
    this.#compile ??= import('./validator-ajv.js').then(({ createValidatorAjv }) => {
      const ajv = createValidatorAjv(this.#definition);
      return (name) => {
        const compiled = ajv.getSchema(inputSchemaId(name));
        if (compiled === undefined) {
          throw new Error(`There is no schema of the action "${name}".`);
        }
        return compiled as InputValidator;
      };
    });
    const validator = (await this.#compile)(action);
    this.#validators.set(action, validator);
    return validator;
  }
}

function passes(validator: InputValidator, input: unknown): boolean {
  try {
    return validator(input);
  } catch (error) {
    if (error instanceof RangeError) {
      throw new Refusal('too-deep', 'The parameters are nested too deeply.');
    }
    throw error;
  }
}
