import type { MockDefinition, MockField } from '../definition/mock-definition.js';
import { fieldToSchema } from './field-to-schema.js';
import { groupsToSchemas } from './groups-to-schemas.js';
import type { JsonSchema } from './json-schema.js';

/** Which way parameters travel: with a request, or with its answer. */
export type Direction = 'input' | 'output';

/** `$id` of the schema of one action. */
export function actionSchemaId(action: string): string {
  return `action.${encodeURIComponent(action)}`;
}

/**
 * The JSON Schemas of a definition, ready for `ajv.addSchema`: one of all data types, under `$defs`, and one for each action.
 * Inputs hold everything that the document states. Outputs hold the declared members and types, without RequestId, which every
 * answer has; nothing is required, for the document says of no output member that it is always there.
 */
export function definitionToSchemas(definition: MockDefinition, direction: Direction): JsonSchema[] {
  const types = Object.entries(definition.types).map(([name, members]) => [name, fieldsToSchema(members, direction)]);
  return [
    { $id: `${direction}-types`, $defs: Object.fromEntries(types) },
    ...Object.entries(definition.actions).map(([name, action]) => ({
      $id: actionSchemaId(name),
      ...fieldsToSchema(action[direction], direction),
    })),
  ];
}

function fieldsToSchema(fields: readonly MockField[], direction: Direction): JsonSchema {
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
