import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../diff-specs.js';
import { edited } from '../testing/edit-spec.js';
import { parcelSpec } from '../testing/parcel-spec.js';
import { type Allowance, applyAllowList, parseAllowList } from './allow-list.js';

const PRINT = '0123456789abcdef';

describe('parseAllowList', () => {
  it('reads entries with and without an expiry', () => {
    const allow = [
      { fingerprint: PRINT, reason: 'No one uses it.' },
      { fingerprint: PRINT, reason: 'For the move.', expires: '2030-12-31' },
    ];
    expect(parseAllowList(JSON.stringify({ allow }), 'allow.json')).toEqual(allow);
  });

  it.each([
    { given: 'no', want: 'allow.json: found text that is not JSON, expected' },
    { given: '[]', want: 'allow.json: found no list "allow", expected' },
    { given: '{"allow":[7]}', want: 'allow.json: entry 1: found no object, expected' },
    { given: '{"allow":[{}]}', want: 'allow.json: entry 1: found the fingerprint missing, expected' },
    { given: `{"allow":[{"fingerprint":"${PRINT}X"}]}`, want: `found the fingerprint "${PRINT}X", expected` },
    { given: `{"allow":[{"fingerprint":"${PRINT}"}]}`, want: 'found the reason missing, expected a sentence' },
    { given: `{"allow":[{"fingerprint":"${PRINT}","reason":" "}]}`, want: 'found the reason " ", expected a sentence' },
    {
      given: `{"allow":[{"fingerprint":"${PRINT}","reason":"r","expires":"2030-02-30"}]}`,
      want: 'found the expiry "2030-02-30", expected a day',
    },
    {
      given: `{"allow":[{"fingerprint":"${PRINT}","reason":"r","until":"x"}]}`,
      want: 'found the key “until”, expected',
    },
  ])('refuses $given', ({ given, want }) => {
    expect(() => parseAllowList(given, 'allow.json')).toThrow(want);
  });
});

describe('applyAllowList', () => {
  const now = edited((spec) => {
    delete spec.actions.SendParcel;
  });
  const { changes } = diffSpecs(parcelSpec(), now, { from: 'old', to: 'new' });
  const fingerprint = changes.find((change) => change.path === 'SendParcel')?.fingerprint ?? '';
  const entry: Allowance = { fingerprint, reason: 'Gone for good.', expires: '2030-06-30' };

  it.each([
    { today: '2030-06-29', want: { allowed: [[fingerprint, 'Gone for good.']], expired: [], unused: [] } },
    { today: '2030-06-30', want: { allowed: [[fingerprint, 'Gone for good.']], expired: [], unused: [] } },
    { today: '2030-07-01', want: { allowed: [], expired: [entry], unused: [] } },
  ])('on $today', ({ today, want }) => {
    const result = applyAllowList([entry], changes, today);
    expect({ ...result, allowed: [...result.allowed] }).toEqual(want);
  });

  it('tells of an entry that matches nothing', () => {
    const stale = { fingerprint: PRINT, reason: 'Once needed.' };
    expect(applyAllowList([stale], changes, '2030-01-01').unused).toEqual([stale]);
  });
});
