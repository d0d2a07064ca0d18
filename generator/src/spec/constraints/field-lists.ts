import type { Field, Spec } from '@specloom/spec';

/** A list of fields that stand beside one another, by the path that their names are added to. */
export interface FieldList {
  path: string;
  fields: Field[];
}

/** All lists of fields of a spec: common parameters, inputs and outputs by action, members by type. */
export function fieldLists(spec: Spec): FieldList[] {
  const { v3, v1 } = spec.protocol.commonParameters;
  return [
    { path: 'protocol.commonParameters.v3', fields: v3 },
    { path: 'protocol.commonParameters.v1', fields: v1 },
    ...Object.entries(spec.actions).flatMap(([name, action]) => [
      { path: `${name}.input`, fields: action.input },
      { path: `${name}.output`, fields: action.output },
    ]),
    ...Object.entries(spec.types).map(([path, type]) => ({ path, fields: type.members })),
  ];
}
