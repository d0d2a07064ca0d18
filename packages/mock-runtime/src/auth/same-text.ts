import { timingSafeEqual } from 'node:crypto';

/** Compares in time that depends on the length of the expected text only. */
export function sameText(expected: string, found: string): boolean {
  const want = Buffer.from(expected, 'utf8');
  const have = Buffer.alloc(want.length);
  // The length is no secret; the copy makes both sides equally long whatever was sent.
  const written = have.write(found.slice(0, want.length), 'utf8');
  return timingSafeEqual(want, have) && written === want.length && found.length === expected.length;
}
