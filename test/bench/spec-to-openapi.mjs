/**
 * @typedef {import('@specloom/spec').Spec} Spec
 * @typedef {import('@specloom/spec').Field} Field
 * @typedef {import('@specloom/spec').TypeRef} TypeRef
 */

/**
 * An OpenAPI document with as many schemas and members as the spec has: one schema per data type, per action's input and per
 * action's output, with all descriptions, and one operation per action.
 *
 * @param {Spec} spec
 */
export function specToOpenapi(spec) {
  const actions = Object.entries(spec.actions);
  const schemas = [
    ...Object.entries(spec.types).map(([name, type]) => [name, objectSchema(type.description, type.members)]),
    ...actions.map(([name, action]) => [`${name}Request`, objectSchema(action.description, action.input)]),
    ...actions.map(([name, action]) => [`${name}Response`, objectSchema(action.summary, action.output)]),
  ];
  return {
    openapi: '3.1.0',
    info: { title: spec.service.title, version: spec.service.version },
    paths: Object.fromEntries(
      actions.map(([name, action]) => [`/${name}`, { post: operation(name, action.description) }]),
    ),
    components: { schemas: Object.fromEntries(schemas) },
  };
}

/**
 * How much there is to generate.
 *
 * @param {ReturnType<typeof specToOpenapi>} document
 */
export function countSchemas(document) {
  const schemas = Object.values(document.components.schemas);
  const members = schemas.reduce((sum, { properties }) => sum + Object.keys(properties).length, 0);
  return { schemas: schemas.length, members };
}

/**
 * @param {string} name
 * @param {string} description
 */
function operation(name, description) {
  return {
    operationId: name,
    description,
    requestBody: { required: true, content: json(`${name}Request`) },
    responses: { 200: { description: 'The answer.', content: json(`${name}Response`) } },
  };
}

/** @param {string} name */
function json(name) {
  return { 'application/json': { schema: reference(name) } };
}

/**
 * @param {string} description
 * @param {Field[]} fields
 */
function objectSchema(description, fields) {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(fields.map((field) => [field.name, property(field)])),
    required: fields.filter(({ required }) => required === true).map(({ name }) => name),
  };
}

/** @param {Field} field */
function property({ type, nullable, description }) {
  const schema = typeSchema(type);
  return nullable ? { description, anyOf: [schema, { type: 'null' }] } : { description, ...schema };
}

/**
 * @param {TypeRef} type
 * @returns {object}
 */
function typeSchema(type) {
  if (type.kind === 'ref') return reference(type.name);
  if (type.kind === 'array') return { type: 'array', items: typeSchema(type.of) };
  if (type.kind === 'integer' || type.kind === 'boolean') return { type: type.kind };
  return { type: type.kind === 'float' ? 'number' : 'string' };
}

/** @param {string} name */
function reference(name) {
  return { $ref: `#/components/schemas/${name}` };
}
