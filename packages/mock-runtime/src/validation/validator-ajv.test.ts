import standalone from 'ajv/dist/standalone/index.js';
import { describe, expect, test } from 'vitest';
import type { MockDefinition } from '../definition/mock-definition.js';
import { field, GADGETS } from '../testing/gadget-definition.js';
import { inputSchemaId, outputSchemaId } from './definition-to-schemas.js';
import { createValidatorAjv } from './validator-ajv.js';

const ANY = { values: ['ANY'], open: true };

describe('createValidatorAjv', () => {
  test('compiles every action, in and out', () => {
    const ajv = createValidatorAjv(GADGETS);
    for (const action of Object.keys(GADGETS.actions)) {
      expect(ajv.getSchema(inputSchemaId(action)), action).toBeTypeOf('function');
      expect(ajv.getSchema(outputSchemaId(action)), action).toBeTypeOf('function');
    }
  });

  test('gives code that can be written to a file', () => {
    const ajv = createValidatorAjv(GADGETS, { source: true, esm: true });
    const code = standalone.default(ajv, { CreateGadget: inputSchemaId('CreateGadget') });
    expect(code).toContain('export const CreateGadget');
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
    const validate = createValidatorAjv(definition).getSchema(inputSchemaId('Find'));
    const fits = (Id: string) => validate?.({ Id });
    expect([fits('a.(b]\\-$1'), fits('ax(b]\\-$1'), fits('ANY'), fits('ANYTHING')]).toEqual([true, false, true, false]);
  });
});
