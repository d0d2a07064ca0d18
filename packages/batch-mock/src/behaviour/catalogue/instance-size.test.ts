import { expect, test } from 'vitest';
import { instanceSizeOf } from './instance-size.js';

test.each([
  // As documented with these sizes.
  ['GN2.7XLARGE56', { cpu: 28, memory: 56 }],
  ['GN2.14XLARGE112', { cpu: 56, memory: 112 }],
  ['S3.SMALL1', { cpu: 1, memory: 1 }],
  ['S3.SMALL2', { cpu: 1, memory: 2 }],
  ['SN3ne.2XLARGE32', { cpu: 8, memory: 32 }],
  ['S1.LARGE8', { cpu: 4, memory: 8 }],
  ['S1.MEDIUM4', { cpu: 2, memory: 4 }],
  ['S1.SMALL', undefined],
  ['S1.TINY2', undefined],
  ['s1.small2', undefined],
  ['S1SMALL2', undefined],
  ['', undefined],
])('%s has %j', (name, want) => {
  expect(instanceSizeOf(name)).toEqual(want);
});
