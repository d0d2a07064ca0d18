import { Ajv, type ValidateFunction } from 'ajv';
import type { MockDefinition } from '../definition/mock-definition.js';
import { actionSchemaId, type Direction, definitionToSchemas } from './definition-to-schemas.js';

/** By definition: many mocks of one service compile each action once. */
const inputAjvs = new WeakMap<MockDefinition, Ajv>();

/** The compiled check of an action's input. Throws an Error for an action that the definition does not have. */
export function compileInput(definition: MockDefinition, action: string): ValidateFunction {
  const ajv = inputAjvs.get(definition) ?? createValidatorAjv(definition, 'input');
  inputAjvs.set(definition, ajv);
  const compiled = ajv.getSchema(actionSchemaId(action));
  if (compiled === undefined) {
    throw new Error(`There is no schema of the action "${action}".`);
  }
  return compiled;
}

/**
 * An ajv that knows the schemas of a definition's actions by `actionSchemaId`, and compiles each where it is asked for. It stops
 * at the first error: damaged input must not fill memory with errors.
 */
export function createValidatorAjv(definition: MockDefinition, direction: Direction): Ajv {
  const ajv = new Ajv({
    allErrors: false,
    strict: true,
    // Groups and filter names constrain objects whose type stands beside them.
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    unicodeRegExp: true,
    // Refusals have sentences of their own.
    messages: false,
    // The schemas are made here, from a spec that is validated; checking them again would double the time to start.
    meta: false,
    validateSchema: false,
  });
  return ajv.addSchema(definitionToSchemas(definition, direction));
}
