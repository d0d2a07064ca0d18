import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { MockField } from '../definition/mock-definition.js';
import { fieldToSchema } from './field-to-schema.js';

const OPEN: MockField = {
  name: 'VpcId',
  type: { kind: 'string' },
  required: false,
  nullable: false,
  constraints: { idPrefix: 'vpc-', enum: { values: ['DEFAULT'], open: true } },
};

const filters = [{ name: 'zone', type: 'String', required: false }];
const FILTER: MockField = {
  name: 'Filter',
  type: { kind: 'ref', name: 'Filter' },
  required: false,
  nullable: false,
  constraints: { filters },
};
const FILTERS: MockField = { ...FILTER, type: { kind: 'array', of: FILTER.type } };

describe('fieldToSchema', () => {
  test.each<[MockField, unknown, boolean]>([
    [OPEN, 'vpc-1', true],
    [OPEN, 'DEFAULT', true],
    [OPEN, 'DEFAULTS', false],
    [OPEN, 'my-vpc-1', false],
    [FILTER, { Name: 'zone' }, true],
    [FILTER, { Name: 'zones' }, false],
    [FILTERS, [{ Name: 'zone' }], true],
    [FILTERS, [{ Name: 'zone' }, { Name: 'zones' }], false],
  ])('%j lets %j pass: %j', (field, value, want) => {
    const ajv = new Ajv({ strictTypes: false, strictRequired: false, unicodeRegExp: true });
    ajv.addSchema({ $id: 'input-types', $defs: { Filter: { type: 'object' } } });
    expect(ajv.validate(fieldToSchema(field, 'input'), value)).toBe(want);
  });
});
