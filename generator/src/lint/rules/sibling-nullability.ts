import type { Field, Spec } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { ownType, referredName, typeText } from '../type-names.js';

/** DescribeJob and DescribeJobs answer with the same fields, one as parameters, one as members of an item. */
export const siblingNullability: LintRule = {
  id: 'sibling-nullability',
  severity: 'note',
  finds: 'fields that are nullable in one of two sibling actions only, or of another type',
  check: ({ spec }) =>
    Object.entries(spec.actions).flatMap(([name, action]) =>
      itemTypes(spec, `${name}s`).flatMap((type) =>
        (ownType(spec, type)?.members ?? []).flatMap((member) => {
          const parameter = action.output.find((field) => field.name === member.name);
          const difference = parameter && differenceOf(parameter, member);
          if (!parameter || !difference) return [];
          const path = `${name}.output.${parameter.name}`;
          return [
            {
              path,
              key: `${type}`,
              message: `${path} ${difference[0]}, but ${type}.${member.name}, which ${name}s answers with, ${difference[1]}; say the same in both`,
              origins: [parameter.origin, member.origin],
            },
          ];
        }),
      ),
    ),
};

/** Types of the items that a list action answers with. */
function itemTypes(spec: Spec, action: string): string[] {
  const output = Object.hasOwn(spec.actions, action) ? (spec.actions[action]?.output ?? []) : [];
  return output.flatMap((field) => (field.type.kind === 'array' ? (referredName(field.type) ?? []) : []));
}

function differenceOf(parameter: Field, member: Field): [string, string] | null {
  const types = [typeText(parameter.type), typeText(member.type)] as const;
  if (types[0] !== types[1]) return [`is of the type ${types[0]}`, `of the type ${types[1]}`];
  if (parameter.nullable === member.nullable) return null;
  const said = ['may return null according to its note', 'lacks the note that it may return null'] as const;
  return parameter.nullable ? [said[0], said[1]] : [said[1], said[0]];
}
