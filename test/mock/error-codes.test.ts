import { readFileSync } from 'node:fs';
import { createBatchMock } from '@specloom/batch-mock';
import type { Spec } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { callPlainly } from './batch-requests.js';
import { INPUT_PROVOCATIONS } from './input-provocations.js';
import { type Provocation, provoke } from './provocation.js';
import { STATE_PROVOCATIONS } from './state-provocations.js';
import { UNPROVOKED_CODES } from './unprovoked-codes.js';
import { WIRE_PROVOCATIONS } from './wire-provocations.js';

const FILE = new URL('../../spec/batch/2017-03-12/spec.json', import.meta.url);
const spec = JSON.parse(readFileSync(FILE, 'utf8')) as Spec;
const { common, service, responses } = spec.errors;
const actions = Object.entries(spec.actions);
const listed = [...common, ...service, ...responses, ...actions.flatMap(([, { errors }]) => errors)];
const codes = [...new Set(listed.map(({ code }) => code))].toSorted();

const PROVOCATIONS: Provocation[] = [...WIRE_PROVOCATIONS, ...INPUT_PROVOCATIONS, ...STATE_PROVOCATIONS];

describe('documented error codes', () => {
  test('are all provoked, or have a reason why not', () => {
    const covered = [...new Set(PROVOCATIONS.map(({ code }) => code)), ...Object.keys(UNPROVOKED_CODES)];
    expect(covered.toSorted()).toEqual(codes);
  });

  test.each(PROVOCATIONS.map((provocation) => ({ action: '', ...provocation })))(
    '$code is provoked ($action)',
    async (provocation) => {
      expect(await provoke(provocation)).toBe(provocation.code);
    },
  );

  test.each(actions)('%s fails with each of its codes where they are injected', async (action, { errors }) => {
    const mock = createBatchMock({ auth: false, rates: 'off' });
    const own = [...new Set([...errors, ...common].map(({ code }) => code))];
    const found: (string | undefined)[] = [];
    for (const code of own) {
      mock.faults.add({ action, times: 1, fault: { kind: 'error', code } });
      found.push((await callPlainly(mock, action, {})).Error?.Code);
    }
    expect(found).toEqual(own);
    expect(own.length).toBeGreaterThanOrEqual(common.length);
  });
});
