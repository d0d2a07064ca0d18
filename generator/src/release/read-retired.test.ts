import { describe, expect, it } from 'vitest';
import { dropField, edited } from '../diff/testing/edit-spec.js';
import { parcelSpec } from '../diff/testing/parcel-spec.js';
import { nothingRetired } from '../plan/retired.js';
import { collectRetired } from './collect-retired.js';
import { readRetired } from './read-retired.js';

describe('readRetired', () => {
  it('reads what was collected', () => {
    const retired = collectRetired(
      nothingRetired(),
      parcelSpec(),
      edited((spec) => dropField(spec, 'Address.Door')),
    );
    expect(readRetired(JSON.stringify(retired), 'retired.json')).toEqual(retired);
  });

  it('is nothing without a file', () => {
    expect(readRetired(undefined, 'retired.json')).toEqual(nothingRetired());
  });

  it.each([
    { given: '{', want: 'retired.json: found text that is not JSON' },
    { given: '[]', want: 'retired.json: found something else, expected' },
    { given: JSON.stringify({ ...nothingRetired(), format: 2 }), want: 'found something else' },
    { given: JSON.stringify({ ...nothingRetired(), fields: [] }), want: 'found something else' },
    { given: JSON.stringify({ ...nothingRetired(), types: { A: {} } }), want: 'found something else' },
  ])('refuses $given', ({ given, want }) => {
    expect(() => readRetired(given, 'retired.json')).toThrow(want);
  });
});
