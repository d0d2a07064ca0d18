import type { Constraints } from '@specloom/spec';
import type { Subject } from './phrase-pattern.js';
import type { ListedValue } from './read-values.js';
import { typedValue } from './typed-value.js';

/**
 * The constraints that a list of values states; null where the values do not fit the field's type.
 *
 * A boolean has its values from its type, so that only a default is left to say, or nothing.
 */
export function enumConstraints(subject: Subject, listed: readonly ListedValue[], open: boolean): Constraints | null {
  if (subject.kind === 'ref') return null;
  const values = [...new Set(listed.map(({ value }) => value))];
  const typed = values.map((value) => typedValue(value, subject.kind));
  if (typed.includes(null)) return null;
  const defaults = listed.filter(({ isDefault }) => isDefault);
  const only = defaults.length === 1 ? typedValue(defaults[0]?.value ?? '', subject.kind) : null;
  return {
    ...(subject.kind === 'boolean' ? {} : { enum: { values, open } }),
    ...(only === null ? {} : { default: only }),
  };
}
