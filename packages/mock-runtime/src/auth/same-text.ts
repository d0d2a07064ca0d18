import { timingSafeEqual } from 'node:crypto';

/** Compares in time that depends on the lengths alone, which are no secret. */
export function sameText(expected: string, found: string): boolean {
  const want = Buffer.from(expected, 'utf8');
  const have = Buffer.from(found, 'utf8');
  return want.length === have.length && timingSafeEqual(want, have);
}
