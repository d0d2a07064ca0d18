import { inspect } from 'node:util';
import { BatchClient, tc3Get, tc3Json, tc3Multipart, v1Form, v1Get } from '@specloom/batch-client';
import { describe, expect, test } from 'vitest';
import { connect } from './connect.js';

const SECRETS = { secretKey: 'a-secret-key-of-tests', token: 'a-token-of-tests' };
const credentials = { secretId: 'AKIDEXAMPLE', ...SECRETS };

/** All that a program can print of a value. */
function printed(value: unknown): string {
  return [inspect(value, { depth: 99, showHidden: true, getters: true }), JSON.stringify(value), String(value)].join(
    '\n',
  );
}

function expectNoSecret(text: string): void {
  for (const secret of Object.values(SECRETS)) expect(text).not.toContain(secret);
}

test.each([
  { title: 'given as an object', given: credentials },
  { title: 'given by a function', given: () => Promise.resolve({ ...credentials, expiresAt: Date.now() + 3_600_000 }) },
])('secrets that are $title stay out of what is printed of a client', async ({ given }) => {
  const { client } = connect({ credentials: given });
  await client.describeJobs().catch(() => undefined);
  expect(client).toBeInstanceOf(BatchClient);
  expectNoSecret(printed(client));
});

describe.each([
  { form: 'tc3Json', wire: tc3Json() },
  { form: 'tc3Get', wire: tc3Get() },
  { form: 'tc3Multipart', wire: tc3Multipart() },
  { form: 'v1Form', wire: v1Form() },
  { form: 'v1Get', wire: v1Get() },
])('in the form $form, secrets stay out of', ({ wire }) => {
  test.each([
    { title: 'a refusal', fault: undefined },
    { title: 'a lost connection', fault: { kind: 'drop' as const } },
    { title: 'a page', fault: { kind: 'status' as const, status: 502 } },
  ])('$title, and all that hooks see', async ({ fault }) => {
    const seen: unknown[] = [];
    const hooks = {
      before: (event: unknown) => seen.push(event),
      after: (event: unknown) => seen.push(event),
      retry: (event: unknown) => seen.push(event),
    };
    const { client, mock } = connect({ credentials, wire, hooks, retries: 1 });
    if (fault !== undefined) mock.faults.add({ fault });
    const error = await client.describeJobs().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(seen.length).toBeGreaterThan(1);
    expectNoSecret(printed([error, seen]));
  });
});
