import { expect, test } from 'vitest';
import { indexCredentials, TEST_CREDENTIAL } from './credential.js';

test('finds pairs by their id', () => {
  const documented = { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******', secretKey: 'k' };
  expect([...indexCredentials([TEST_CREDENTIAL, documented]).keys()]).toEqual(['AKIDEXAMPLE', documented.secretId]);
});

test.each([
  [[{ secretId: '', secretKey: 'k' }], 'is not usable'],
  [[{ secretId: 'a/b', secretKey: 'k' }], '"a/b" is not usable'],
  [[{ secretId: 'a b', secretKey: 'k' }], 'is not usable'],
  [[{ secretId: 'a', secretKey: '' }], 'The secretKey of a is empty'],
  [[TEST_CREDENTIAL, TEST_CREDENTIAL], 'AKIDEXAMPLE is given twice'],
])('refuses %j', (credentials, message) => {
  expect(() => indexCredentials(credentials)).toThrow(message);
});
