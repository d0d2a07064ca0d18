import type { GroupDefinition } from '../definition/action-definition.js';
import { ValidationError } from '../errors/validation-error.js';
import type { ParameterMap, ParameterValue } from './parameters.js';

/** Checks an action's rules over members that go, or do not go, together. Throws a ValidationError that names the members. */
export function checkGroups(action: string, parameters: ParameterMap, groups: readonly GroupDefinition[]): void {
  for (const group of groups) {
    const steps = group.path === '' ? [] : group.path.split('.');
    for (const [path, object] of objectsAt(parameters, '', steps)) checkGroup(action, path, object, group);
  }
}

function checkGroup(action: string, path: string, object: ParameterMap, { kind, names }: GroupDefinition): void {
  const present = names.filter((name) => object[name] !== undefined);
  const excess = present.length > 1 && kind !== 'atLeastOneOf';
  const lack = present.length === 0 && kind !== 'exclusiveWith';
  if (!excess && !lack) return;

  const place = path === '' ? 'the input' : path;
  const found = present.length === 0 ? 'none' : present.join(' and ');
  const wanted = { exclusiveWith: 'at most one', exactlyOneOf: 'exactly one', atLeastOneOf: 'at least one' }[kind];
  throw new ValidationError({
    action,
    path,
    reason: `${place} has ${found} of ${names.join(', ')}; expected ${wanted} of them`,
  });
}

function* objectsAt(
  value: ParameterValue | undefined,
  path: string,
  steps: readonly string[],
): Generator<[path: string, object: ParameterMap]> {
  if (isList(value)) {
    for (const [index, item] of value.entries()) yield* objectsAt(item, `${path}[${index}]`, steps);
  } else if (typeof value === 'object' && !(value instanceof Uint8Array)) {
    const [step, ...rest] = steps;
    if (step === undefined) yield [path, value];
    else yield* objectsAt(value[step], path === '' ? step : `${path}.${step}`, rest);
  }
}

function isList(value: ParameterValue | undefined): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
