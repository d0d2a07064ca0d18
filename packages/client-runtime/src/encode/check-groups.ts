import type { GroupDefinition } from '../definition/action-definition.js';
import { invalid } from '../errors/validation-error.js';
import type { ParameterMap, ParameterValue } from './parameters.js';

/** Fewest and most members of each kind of group, and how messages say so. */
const BOUNDS: Record<GroupDefinition['kind'], readonly [least: number, most: number, words: string]> = {
  exclusiveWith: [0, 1, 'at most one'],
  exactlyOneOf: [1, 1, 'exactly one'],
  atLeastOneOf: [1, Number.POSITIVE_INFINITY, 'at least one'],
};

/** Checks an action's rules over members that go, or do not go, together. Throws a ValidationError that names the members. */
export function checkGroups(action: string, parameters: ParameterMap, groups: readonly GroupDefinition[]): void {
  for (const group of groups) {
    checkAt(parameters, '', group.path === '' ? [] : group.path.split('.'), action, group);
  }
}

function checkAt(
  value: ParameterValue | undefined,
  path: string,
  steps: readonly string[],
  action: string,
  group: GroupDefinition,
): void {
  if (typeof value !== 'object' || value instanceof Uint8Array) return;
  if (isList(value)) {
    for (const [index, item] of value.entries()) checkAt(item, `${path}[${index}]`, steps, action, group);
    return;
  }
  const [step, ...rest] = steps;
  if (step !== undefined)
    checkAt(
      Object.hasOwn(value, step) ? value[step] : undefined,
      path === '' ? step : `${path}.${step}`,
      rest,
      action,
      group,
    );
  else checkMembers(value, path, action, group);
}

function checkMembers(object: ParameterMap, path: string, action: string, { kind, names }: GroupDefinition): void {
  const present = names.filter((name) => Object.hasOwn(object, name));
  const [least, most, words] = BOUNDS[kind];
  if (present.length >= least && present.length <= most) return;
  const found = `${path || 'the input'} has ${present.join(' and ') || 'none'} of ${names.join(', ')}`;
  throw invalid(action, `${found}; expected ${words} of them`, path);
}

function isList(value: ParameterValue): value is readonly ParameterValue[] {
  return Array.isArray(value);
}
