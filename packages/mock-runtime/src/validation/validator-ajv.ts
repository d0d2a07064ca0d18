import { Ajv } from 'ajv';
import type { MockDefinition } from '../definition/mock-definition.js';
import { definitionToSchemas } from './definition-to-schemas.js';

/**
 * An ajv that knows all schemas of a definition, by the ids of `inputSchemaId` and `outputSchemaId`. It stops at the first
 * error: damaged input must not fill memory with errors.
 *
 * @param code for compiling ahead of time with `ajv/dist/standalone`.
 */
export function createValidatorAjv(definition: MockDefinition, code?: { source: true; esm: true }): Ajv {
  const ajv = new Ajv({
    allErrors: false,
    strict: true,
    // Groups and filter names constrain objects whose type stands beside them.
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
    unicodeRegExp: true,
    // The schemas are made here, from a spec that is validated; checking them again would double the time to start.
    meta: false,
    validateSchema: false,
    ...(code === undefined ? {} : { code }),
  });
  const schemas = definitionToSchemas(definition);
  for (const schema of [
    schemas.inputTypes,
    schemas.outputTypes,
    ...Object.values(schemas.inputs),
    ...Object.values(schemas.outputs),
  ]) {
    ajv.addSchema(schema);
  }
  return ajv;
}
