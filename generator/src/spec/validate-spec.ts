import { createRequire } from 'node:module';
import type { Spec } from '@specloom/spec';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SpecError } from './spec-error.js';

let validator: ValidateFunction<Spec> | undefined;

/**
 * Checks that a value is a spec of format 1.
 *
 * @throws SpecError naming `file` and the first place that breaks the schema.
 */
export function validateSpec(value: unknown, file: string): Spec {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (format !== 1) {
    throw new SpecError(
      `${file}: found ${format === undefined ? 'no format number' : `format ${JSON.stringify(format)}`}, expected a spec of format 1`,
    );
  }
  validator ??= compile();
  if (validator(value)) return value;
  const error = validator.errors?.[0];
  const extra = error?.params.additionalProperty ?? error?.params.unevaluatedProperty;
  throw new SpecError(
    `${file}${error?.instancePath === '' ? '' : `: at ${error?.instancePath}`}: ${error?.message ?? 'not a spec'}${extra === undefined ? '' : ` (found "${extra}")`}`,
  );
}

/** Compiles the schema, which the first validation does otherwise. */
export function prepareValidation(): void {
  validator ??= compile();
}

function compile(): ValidateFunction<Spec> {
  const schema = createRequire(import.meta.url)('@specloom/spec/schema') as object;
  // The schema is ours and tested: to check and to optimise it costs more than all else that a command does with a spec.
  return new Ajv2020({ allowUnionTypes: true, validateSchema: false, code: { optimize: false } }).compile<Spec>(schema);
}
