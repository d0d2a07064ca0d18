import type { ErrorObject } from 'ajv';

/**
 * A compiled check of one action's input: what ajv makes, at start or beforehand. After `false`, `errors` says why.
 */
export interface InputValidator {
  (input: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** Compiled checks by action. */
export type Validators = Readonly<Record<string, InputValidator>>;
