import type { TypeRef } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import type { MockAction, MockDefinition, MockField } from '../definition/mock-definition.js';
import { field, GADGETS } from '../testing/gadget-definition.js';
import { recogniseFamilies } from './recognise-families.js';

const STRING: TypeRef = { kind: 'string' };
const TEXTS: TypeRef = { kind: 'array', of: STRING };
const POLICIES: TypeRef = { kind: 'array', of: { kind: 'ref', name: 'Policy' } };

function action(input: MockField[], output: MockField[] = []): MockAction {
  return {
    ...{ status: 'current', region: 'unused', perSecond: null, errors: [], examples: [] },
    ...{ input, output: [...output, field('RequestId', STRING)] },
  };
}

function families(actions: Record<string, MockAction>, taken: string[] = []) {
  const definition: MockDefinition = { ...GADGETS, actions, types: { Policy: [field('PolicyId', STRING)] } };
  return recogniseFamilies(definition, new Set(taken));
}

const ID = field('PolicyId', STRING);
const CREATE = action([field('Name', STRING)], [ID]);
const LIST = action([], [field('PolicySet', POLICIES)]);

describe('recogniseFamilies', () => {
  test('finds the gadgets', () => {
    expect(recogniseFamilies(GADGETS, new Set())).toEqual([
      {
        ...{ resource: 'Gadget', idField: 'GadgetId', create: 'CreateGadget', modify: 'ModifyGadget' },
        list: { action: 'DescribeGadgets', itemsField: 'GadgetSet', itemType: 'Gadget' },
        delete: { action: 'DeleteGadgets', idField: 'GadgetIds' },
      },
    ]);
  });

  test('knows plurals and other verbs', () => {
    expect(
      families({
        CreatePolicy: CREATE,
        DescribePolicies: LIST,
        DescribePolicy: action([ID], [field('Name', STRING)]),
        UpdatePolicy: action([ID]),
        RemovePolicies: action([field('PolicyIds', TEXTS)]),
      }),
    ).toEqual([
      {
        ...{ resource: 'Policy', idField: 'PolicyId', create: 'CreatePolicy', get: 'DescribePolicy' },
        list: { action: 'DescribePolicies', itemsField: 'PolicySet', itemType: 'Policy' },
        ...{ modify: 'UpdatePolicy', delete: { action: 'RemovePolicies', idField: 'PolicyIds' } },
      },
    ]);
  });

  test.each<[string, Record<string, MockAction>]>([
    ['nothing can be read', { CreatePolicy: CREATE }],
    ['nothing is created', { DescribePolicies: LIST }],
    ['no id is returned', { CreatePolicy: action([], [field('Id', STRING)]), DescribePolicies: LIST }],
    ['what is listed has no id', { CreatePolicy: CREATE, DescribePolicies: action([], [field('PolicySet', TEXTS)]) }],
    ['the verb stands alone', { Create: action([], [field('Id', STRING)]) }],
  ])('finds none where %s', (_title, actions) => {
    expect(families(actions)).toEqual([]);
  });

  test('leaves out what does not take the id', () => {
    const found = families({
      CreatePolicy: CREATE,
      DescribePolicies: LIST,
      DeletePolicy: action([]),
      ModifyPolicy: action([]),
    });
    expect(Object.keys(found[0] ?? {})).toEqual(['resource', 'idField', 'create', 'list']);
  });

  test('leaves a family with a behaviour to it', () => {
    const actions = { CreatePolicy: CREATE, DescribePolicies: LIST, DeletePolicy: action([ID]) };
    expect(families(actions, ['DeletePolicy'])).toEqual([]);
    expect(families(actions, ['Other'])).toHaveLength(1);
  });
});
