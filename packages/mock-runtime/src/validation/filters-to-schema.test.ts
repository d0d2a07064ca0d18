import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { filtersToSchema } from './filters-to-schema.js';

const PLAIN = [
  { name: 'zone', type: 'String', required: false },
  { name: 'state', type: 'String', required: false, values: ['NEW', 'WORN'] },
];
const OPEN = [...PLAIN, { name: 'tag:tag-key', type: 'String', required: false }];

describe('filtersToSchema', () => {
  test.each([
    [PLAIN, { Name: 'zone', Values: ['anything'] }, true],
    [PLAIN, { Name: 'zones' }, false],
    [PLAIN, { Name: 'state', Values: ['NEW'] }, true],
    [PLAIN, { Name: 'state', Values: ['OLD'] }, false],
    [PLAIN, { Values: ['OLD'] }, true],
    [PLAIN, { Name: 'tag:city' }, false],
    [OPEN, { Name: 'tag:city' }, true],
    [OPEN, { Name: 'tag' }, false],
    [OPEN, { Name: 'zone' }, true],
    [OPEN, { Name: 'zones' }, false],
    [OPEN, { Name: 'my tag:city' }, false],
  ])('%j lets %j pass: %j', (filters, filter, want) => {
    expect(new Ajv({ strictTypes: false, strictRequired: false }).validate(filtersToSchema(filters), filter)).toBe(
      want,
    );
  });
});
