import { createRequire } from 'node:module';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { miniSpec } from '../../fixtures/mini-spec.js';
import { SpecError } from './spec-error.js';
import { validateSpec } from './validate-spec.js';

const schema: object = createRequire(import.meta.url)('@specloom/spec/schema');

test('the schema is valid under the strictest reading', () => {
  expect(() => new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)).not.toThrow();
});

test('a spec passes and comes back as it is', () => {
  const spec = miniSpec();
  expect(validateSpec(spec, 'spec.json')).toBe(spec);
});

test.each([
  { given: 'text', want: 'spec.json: found no format number, expected a spec of format 1' },
  { given: null, want: 'spec.json: found no format number, expected a spec of format 1' },
  { given: { format: 2 }, want: 'spec.json: found format 2, expected a spec of format 1' },
  { given: { ...miniSpec(), extra: 1 }, want: /^spec\.json: .*\(found "extra"\)$/ },
  { given: { ...miniSpec(), history: [{}] }, want: /^spec\.json: at \/history\/0: must have required property/ },
])('refuses: $want', ({ given, want }) => {
  expect(() => validateSpec(given, 'spec.json')).toThrow(SpecError);
  expect(() => validateSpec(given, 'spec.json')).toThrow(want);
});
