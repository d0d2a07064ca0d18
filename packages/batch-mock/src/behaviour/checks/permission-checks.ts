import type { BehaviourContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';

/** Fails with `UnauthorizedOperation.UserNotAllowedToUseBatch` for a key that the settings forbid. */
export function requirePermission(context: BehaviourContext<unknown>): void {
  const { secretId, fail } = context;
  if (secretId !== undefined && settingsOf(context).forbiddenSecretIds.includes(secretId)) {
    fail('UnauthorizedOperation.UserNotAllowedToUseBatch');
  }
}
