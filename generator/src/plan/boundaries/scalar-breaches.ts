import type { Reason } from '@specloom/mock-runtime/codes';
import type { Constraints, ScalarKind } from '@specloom/spec';

const DATE_KINDS: ReadonlySet<ScalarKind> = new Set(['timestamp', 'timestamp-iso8601', 'date']);

/** Tells which documented limits a scalar of the declared type breaks. */
export function breachesOfScalar(value: unknown, kind: ScalarKind, constraints: Constraints): Reason[] {
  if (typeof value === 'number') return numberBreaches(value, constraints);
  if (typeof value !== 'string') return [];
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, idPrefix } = constraints;
  const words = constraints.enum?.values ?? [];
  // Documents count characters, not the units that a text is stored in.
  const length = [...value].length;
  const broken: Reason[] = [];
  if (length < minLength) broken.push('too-short');
  if (length > maxLength) broken.push('too-long');
  if (constraints.enum?.open === false && !words.includes(value)) broken.push('not-in-enum');
  if (idPrefix !== undefined && !value.startsWith(idPrefix) && !words.includes(value)) broken.push('malformed-id');
  if (DATE_KINDS.has(kind) && !/^\d{4}-\d{2}-\d{2}/.test(value)) broken.push('malformed-time');
  return broken;
}

function numberBreaches(value: number, constraints: Constraints): Reason[] {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, multipleOf } = constraints;
  const broken: Reason[] = [];
  if (value < minimum) broken.push(value < 0 ? 'negative' : 'below-minimum');
  if (value > maximum) broken.push('above-maximum');
  if (multipleOf !== undefined && value % multipleOf !== 0) broken.push('not-a-multiple');
  if (constraints.enum?.open === false && !constraints.enum.values.map(Number).includes(value)) {
    broken.push('not-in-enum');
  }
  return broken;
}
