import type { ActionDefinition } from '../definition/action-definition.js';
import { ServiceError } from './service-error.js';

/**
 * Tells whether an error is an answer of the service, of a given action, with a given code.
 *
 * With an action the code narrows to the codes that its page documents, or any other string: services add codes over time. With a
 * code as well it narrows to that code.
 */
export function isServiceError(error: unknown): error is ServiceError;
export function isServiceError<Code extends string>(
  error: unknown,
  action: Pick<ActionDefinition<never, unknown, Code>, 'name' | 'phantom'>,
): error is ServiceError<Code | (string & {})>;
export function isServiceError<Code extends string, const Wanted extends Code>(
  error: unknown,
  action: Pick<ActionDefinition<never, unknown, Code>, 'name' | 'phantom'>,
  code: Wanted,
): error is ServiceError<Wanted>;
export function isServiceError(
  error: unknown,
  action?: { readonly name: string },
  code?: string,
): error is ServiceError {
  return (
    error instanceof ServiceError &&
    (action === undefined || error.action === action.name) &&
    (code === undefined || error.code === code)
  );
}
