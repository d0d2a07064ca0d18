import type { Action, ErrorCode, Field, Spec } from '@specloom/spec';
import type { MockAction, MockDefinition, MockErrorCode, MockField } from './mock-definition.js';

/**
 * Reduces a spec to what a mock needs of it.
 *
 * @param spec a valid spec; it is not changed, and the result shares no object with it.
 * @param specSha256 SHA-256 of the spec's file, where there is one.
 */
export function specToMockDefinition(spec: Spec, specSha256?: string): MockDefinition {
  const definition: MockDefinition = {
    format: 1,
    ...(specSha256 === undefined ? {} : { specSha256 }),
    service: { ...spec.service },
    protocol: {
      forms: spec.protocol.methods,
      clockSkewSeconds: spec.protocol.clockSkewSeconds,
      commonParameters: {
        v3: spec.protocol.commonParameters.v3.map(reduceField),
        v1: spec.protocol.commonParameters.v1.map(reduceField),
      },
    },
    regions: spec.regions,
    actions: mapRecord(spec.actions, reduceAction),
    types: mapRecord(spec.types, (type) => type.members.map(reduceField)),
    errors: { common: spec.errors.common.map(reduceError), service: spec.errors.service.map(reduceError) },
  };
  return structuredClone(definition);
}

function reduceAction(action: Action): MockAction {
  return {
    status: action.status,
    region: action.region,
    perSecond: action.rateLimit?.perSecond ?? null,
    input: action.input.map(reduceField),
    output: action.output.map(reduceField),
    errors: action.errors.map(reduceError),
    examples: action.examples.map(({ title, request, response }) => ({ title, params: request.params, response })),
  };
}

function reduceField({ name, type, required, nullable, constraints }: Field): MockField {
  return { name, type, required: required === true, nullable, ...(constraints === undefined ? {} : { constraints }) };
}

function reduceError({ code, description }: ErrorCode): MockErrorCode {
  return { code, description };
}

/** `Object.fromEntries` defines own properties, so that a key such as `__proto__` stays a key. */
function mapRecord<From, To>(record: Record<string, From>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}
