import type { ErrorCode, Field, Spec } from '@specloom/spec';

/** Every parameter and member of a spec by its path, such as "DescribeTask.input.Filters" or "Task.MaxRetryCount". */
export function allFields(spec: Spec): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [name, action] of Object.entries(spec.actions)) {
    for (const side of ['input', 'output'] as const) {
      for (const field of action[side]) fields.set(`${name}.${side}.${field.name}`, field);
    }
  }
  for (const [name, type] of Object.entries(spec.types)) {
    for (const field of type.members) fields.set(`${name}.${field.name}`, field);
  }
  return fields;
}

/** Every error code of the actions, of the common codes and of the service by its path, such as "DescribeTask.errors.InternalError". */
export function allErrors(spec: Spec): Map<string, ErrorCode> {
  const errors = new Map<string, ErrorCode>();
  for (const [name, action] of Object.entries(spec.actions)) {
    for (const error of action.errors) errors.set(`${name}.errors.${error.code}`, error);
  }
  for (const list of ['common', 'service'] as const) {
    for (const error of spec.errors[list]) errors.set(`errors.${list}.${error.code}`, error);
  }
  return errors;
}

/** Paths of the facts that a documentation consists of: actions, types, fields, error codes, examples and regions. */
export function factPaths(spec: Spec): Set<string> {
  return new Set([
    ...Object.keys(spec.actions),
    ...Object.keys(spec.types),
    ...allFields(spec).keys(),
    ...allErrors(spec).keys(),
    ...Object.entries(spec.actions).flatMap(([name, { examples }]) =>
      examples.map((_, index) => `${name}.examples.${index}`),
    ),
    ...spec.regions.map((region) => `regions.${region.id}`),
  ]);
}
