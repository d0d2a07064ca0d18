import { describe, expect, it } from 'vitest';
import type { GroupDefinition } from '../definition/action-definition.js';
import { ValidationError } from '../errors/validation-error.js';
import { checkGroups } from './check-groups.js';
import type { ParameterMap } from './parameters.js';

const exclusive: GroupDefinition = { kind: 'exclusiveWith', path: '', names: ['A', 'B'] };
const exactly: GroupDefinition = { kind: 'exactlyOneOf', path: 'Env', names: ['EnvId', 'Spec'] };
const atLeast: GroupDefinition = { kind: 'atLeastOneOf', path: 'Job.Tasks', names: ['Image', 'Command'] };

describe('checkGroups', () => {
  const accepted: [name: string, group: GroupDefinition, given: ParameterMap][] = [
    ['none of an exclusive group', exclusive, {}],
    ['one of an exclusive group', exclusive, { B: '' }],
    ['one of an exactly-one group', exactly, { Env: { Spec: {} } }],
    ['a missing object', exactly, {}],
    ['an object that is a text', exactly, { Env: 'x' }],
    ['one or both in each item', atLeast, { Job: { Tasks: [{ Image: 'i' }, { Image: 'i', Command: 'c' }] } }],
    ['an empty list', atLeast, { Job: { Tasks: [] } }],
  ];
  it.each(accepted)('accepts %s', (_name, group, given) => {
    expect(() => checkGroups('SubmitJob', given, [group])).not.toThrow();
  });

  const refused: [name: string, group: GroupDefinition, given: ParameterMap, path: string, message: string][] = [
    [
      'both of an exclusive group',
      exclusive,
      { A: 0, B: false },
      '',
      'the input has A and B of A, B; expected at most one of them',
    ],
    [
      'none of an exactly-one group',
      exactly,
      { Env: {} },
      'Env',
      'Env has none of EnvId, Spec; expected exactly one of them',
    ],
    ['both of an exactly-one group', exactly, { Env: { EnvId: 'e', Spec: {} } }, 'Env', 'Env has EnvId and Spec'],
    [
      'an item that lacks all',
      atLeast,
      { Job: { Tasks: [{ Image: 'i' }, {}] } },
      'Job.Tasks[1]',
      'Job.Tasks[1] has none of Image, Command; expected at least one of them',
    ],
  ];
  it.each(refused)('refuses %s', (_name, group, given, path, message) => {
    const check = (): void => checkGroups('SubmitJob', given, [group]);
    expect(check).toThrow(ValidationError);
    expect(check).toThrow(expect.objectContaining({ path, message: expect.stringContaining(message) }));
  });
});
