/** What it takes to compile a mock's checks beforehand. Apart from the main entry, because it loads ajv. */
export { type DefinitionSchemas, definitionToSchemas, inputSchemaId, outputSchemaId } from './definition-to-schemas.js';
export type { JsonSchema } from './json-schema.js';
export { createValidatorAjv } from './validator-ajv.js';
