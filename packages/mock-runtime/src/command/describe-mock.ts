import { TEST_CREDENTIAL } from '../auth/credential.js';
import type { Family } from '../conventions/family.js';
import type { Mock } from '../mock.js';
import type { MockFlags } from './parse-mock-flags.js';

/** What a user has to know of a mock that has started, one fact a line. */
export function describeMock({ families }: Pick<Mock, 'families'>, flags: MockFlags): string[] {
  const { secretId, secretKey } = TEST_CREDENTIAL;
  return [
    ...(flags.auth && flags.secretId === undefined
      ? [`Accepts the test key ${secretId} with the secret ${secretKey}.`]
      : []),
    ...families.map((family) => `Keeps each ${family.resource} by convention: ${actionsOf(family).join(', ')}.`),
  ];
}

function actionsOf({ create, list, get, modify, delete: remove }: Family): string[] {
  return [create, list?.action, get, modify, remove?.action].filter((action) => action !== undefined);
}
