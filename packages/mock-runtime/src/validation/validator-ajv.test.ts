import { describe, expect, test } from 'vitest';
import type { MockDefinition } from '../definition/mock-definition.js';
import { field, GADGETS } from '../testing/gadget-definition.js';
import { actionSchemaId } from './definition-to-schemas.js';
import { compileInput, createValidatorAjv } from './validator-ajv.js';

const ANY = { values: ['ANY'], open: true };

describe('createValidatorAjv', () => {
  test('compiles every action, in and out', () => {
    for (const action of Object.keys(GADGETS.actions)) {
      const id = actionSchemaId(action);
      expect(createValidatorAjv(GADGETS, 'input').getSchema(id), action).toBeTypeOf('function');
      expect(createValidatorAjv(GADGETS, 'output').getSchema(id), action).toBeTypeOf('function');
    }
  });

  test('takes nothing in a prefix for a pattern, and lets words pass that stand for an id', () => {
    const definition: MockDefinition = {
      ...GADGETS,
      actions: {
        Find: {
          ...{ status: 'current', region: 'unused', perSecond: null, output: [], errors: [], examples: [] },
          input: [field('Id', { kind: 'string' }, { constraints: { idPrefix: 'a.(b]\\-$', enum: ANY } })],
        },
      },
    };
    const validate = createValidatorAjv(definition, 'input').getSchema(actionSchemaId('Find'));
    const fits = (Id: string) => validate?.({ Id });
    expect([fits('a.(b]\\-$1'), fits('ax(b]\\-$1'), fits('ANY'), fits('ANYTHING')]).toEqual([true, false, true, false]);
  });
});

describe('compileInput', () => {
  test('compiles each action once for all mocks of a definition', () => {
    expect(compileInput(GADGETS, 'CreateGadget')).toBe(compileInput(GADGETS, 'CreateGadget'));
    expect(compileInput({ ...GADGETS }, 'CreateGadget')).not.toBe(compileInput(GADGETS, 'CreateGadget'));
  });

  test('refuses an action that the definition does not have', () => {
    expect(() => compileInput(GADGETS, 'Fly')).toThrow('There is no schema of the action "Fly".');
  });
});
