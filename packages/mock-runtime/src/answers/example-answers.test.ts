import { describe, expect, test } from 'vitest';
import type { MockDefinition } from '../definition/mock-definition.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { actionSchemaId } from '../validation/definition-to-schemas.js';
import { createValidatorAjv } from '../validation/validator-ajv.js';
import { ExampleAnswers } from './example-answers.js';
import { shapeAnswer } from './shape-answer.js';

const EXAMPLES = [
  { title: 'one', params: { Name: 'a', Limit: 1 }, response: { answer: 1 } },
  { title: 'two', params: { Name: 'b', Limit: 1, Filters: [{ Name: 'x', Values: ['y'] }] }, response: { answer: 2 } },
  { title: 'three', params: {}, response: { answer: 3 } },
];
const DEFINITION: MockDefinition = {
  ...GADGETS,
  actions: {
    Find: {
      status: 'current',
      region: 'unused',
      perSecond: null,
      input: [],
      output: [],
      errors: [],
      examples: EXAMPLES,
    },
  },
};
const answers = new ExampleAnswers(DEFINITION);

describe('ExampleAnswers', () => {
  test.each([
    [{ Limit: 1, Name: 'a' }, 1],
    [{ Filters: [{ Values: ['y'], Name: 'x' }], Limit: 1, Name: 'b' }, 2],
    [{}, 3],
    [{ Name: 'a' }, undefined],
    [{ Name: 'a', Limit: '1' }, undefined],
  ])('exactly %j: %j', (input, want) => {
    expect(answers.exact('Find', input)?.answer).toBe(want);
  });

  test.each([
    [{ Name: 'a' }, 1],
    [{ Name: 'b' }, 2],
    [{ Name: 'z', Limit: 1 }, 1],
    [{ Filters: [] }, 2],
    [{ Name: 'z', Limit: 9, Filters: [] }, 2],
    [{ Other: 1 }, 3],
  ])('closest to %j: %j', (input, want) => {
    expect(answers.closest('Find', input)?.answer).toBe(want);
  });

  test('has none for other actions', () => {
    expect([answers.exact('Other', {}), answers.closest('Other', {})]).toEqual([undefined, undefined]);
  });
});

describe('shapeAnswer', () => {
  const types = new Map(Object.entries(GADGETS.types));

  test('fits the declared output of every action, even where a type contains itself', () => {
    const ajv = createValidatorAjv(GADGETS, 'output');
    for (const [name, { output }] of Object.entries(GADGETS.actions)) {
      const shape = shapeAnswer(output, (type) => types.get(type));
      const validate = ajv.getSchema(actionSchemaId(name));
      expect([name, validate?.(shape), validate?.errors]).toEqual([name, true, null]);
    }
  });

  test('has every declared member but RequestId', () => {
    const shape = shapeAnswer(GADGETS.actions.DescribeGadgets?.output ?? [], (type) => types.get(type));
    expect(shape).toEqual({
      GadgetSet: [
        {
          ...{ GadgetId: 'GadgetId', GadgetName: 'GadgetName', Size: 0, State: 'NEW' },
          ...{ Tags: [{ Key: 'Key', Value: 'Value' }] },
          ...{ CreateTime: '2020-01-01T00:00:00Z', UpdateTime: '2020-01-01 00:00:00' },
        },
      ],
      TotalCount: 0,
    });
  });
});
