import { describe, expect, it } from 'vitest';
import { readDecodedSize } from './decoded-size.js';

describe('readDecodedSize', () => {
  it.each([
    { given: 'Log (Base64-encoded, up to 2048 bytes after decompression)', want: 2048 },
    { given: 'Log, at most 2 KB after decoding.', want: 2048 },
    { given: 'Log, up to 2048 bytes', want: undefined },
    { given: 'Log after decompression', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(readDecodedSize(given)?.bytes).toBe(want);
  });
});
