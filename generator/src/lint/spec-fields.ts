import type { Field, Spec } from '@specloom/spec';

/** A field with its path. */
export interface PlacedField {
  path: string;
  /** What has it: "DescribeTask.input", "Task". */
  owner: string;
  field: Field;
}

/** Parameters of actions, then members of types. */
export function specFields(spec: Spec): PlacedField[] {
  const lists: [string, Field[]][] = [
    ...Object.entries(spec.actions).flatMap(([name, action]): [string, Field[]][] => [
      [`${name}.input`, action.input],
      [`${name}.output`, action.output],
    ]),
    ...Object.entries(spec.types).map(([name, type]): [string, Field[]] => [
      name,
      type.inferredFrom ? [] : type.members,
    ]),
  ];
  return lists.flatMap(([owner, fields]) => fields.map((field) => ({ path: `${owner}.${field.name}`, owner, field })));
}

/** The common parameters. */
export function commonFields(spec: Spec): PlacedField[] {
  return (['v3', 'v1'] as const).flatMap((version) => {
    const owner = `protocol.commonParameters.${version}`;
    return spec.protocol.commonParameters[version].map((field) => ({ path: `${owner}.${field.name}`, owner, field }));
  });
}
