import type { MockDefinition, MockField } from '../definition/mock-definition.js';
import { fieldToSchema } from './field-to-schema.js';
import { groupsToSchemas } from './groups-to-schemas.js';
import type { JsonSchema } from './json-schema.js';

/** The schemas of a service: ready for `ajv.addSchema`. */
export interface DefinitionSchemas {
  /** All data types as inputs, under `$defs`. */
  inputTypes: JsonSchema;
  /** All data types as outputs: nothing is required, for the document says of no output member that it is always there. */
  outputTypes: JsonSchema;
  /** By action. */
  inputs: Record<string, JsonSchema>;
  /** By action; without RequestId, which every answer has. */
  outputs: Record<string, JsonSchema>;
}

/** `$id` of the schema of one action's input. */
export function inputSchemaId(action: string): string {
  return `input.${encodeURIComponent(action)}`;
}

/** `$id` of the schema of one action's output. */
export function outputSchemaId(action: string): string {
  return `output.${encodeURIComponent(action)}`;
}

/**
 * The JSON Schemas of a definition's inputs and outputs. Inputs hold everything that the document states; outputs hold the
 * declared members and types.
 */
export function definitionToSchemas(definition: MockDefinition): DefinitionSchemas {
  const actions = Object.entries(definition.actions);
  return {
    inputTypes: { $id: 'input-types', $defs: typesOf(definition, 'input') },
    outputTypes: { $id: 'output-types', $defs: typesOf(definition, 'output') },
    inputs: Object.fromEntries(
      actions.map(([name, { input }]) => [name, { $id: inputSchemaId(name), ...fieldsToSchema(input, 'input') }]),
    ),
    outputs: Object.fromEntries(
      actions.map(([name, { output }]) => [name, { $id: outputSchemaId(name), ...fieldsToSchema(output, 'output') }]),
    ),
  };
}

function typesOf(definition: MockDefinition, direction: 'input' | 'output'): JsonSchema {
  return Object.fromEntries(
    Object.entries(definition.types).map(([name, members]) => [name, fieldsToSchema(members, direction)]),
  );
}

function fieldsToSchema(fields: readonly MockField[], direction: 'input' | 'output'): JsonSchema {
  const required = direction === 'input' ? fields.filter((field) => field.required).map(({ name }) => name) : [];
  const groups = direction === 'input' ? groupsToSchemas(fields) : [];
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldToSchema(field, direction)])),
    additionalProperties: false,
    ...(groups.length === 0 ? {} : { allOf: groups }),
  };
}
