/** The schemas that a mock validates by, for other checks. Apart from the main entry, because it loads ajv. */
export { actionSchemaId, type Direction, definitionToSchemas } from './definition-to-schemas.js';
export type { JsonSchema } from './json-schema.js';
export { createValidatorAjv } from './validator-ajv.js';
