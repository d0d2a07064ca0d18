import type { Origin } from '@specloom/spec';
import type { ExampleValue } from './example-values.js';
import { groupValues } from './group-values.js';
import type { LintInput, Report } from './lint-rule.js';

/**
 * Reports values of examples that contradict their declaration; `misfit` tells what is wrong and what is declared, or gives null:
 * `is "50", a string, but an Integer is declared`.
 */
export function reportMisfits(input: LintInput, misfit: (value: ExampleValue) => string | null): Report[] {
  const wrong = input.values.filter((value) => value.field !== undefined && misfit(value) !== null);
  return groupValues(wrong).map(({ first, count }) => ({
    path: first.example,
    key: `${first.side} ${first.at}`,
    message: `${first.example}: ${placeOf(first)} ${misfit(first)}${count > 1 ? ` (and ${count - 1} more like it)` : ''}`,
    origins: placesOf(first),
  }));
}

/** `DataDisks[].DiskSize in the answer` */
export function placeOf({ side, at }: ExampleValue): string {
  return at === '' ? `the ${side}` : `${at} in the ${side}`;
}

/** The value's place, then that of its declaration. */
export function placesOf(value: ExampleValue): Origin[] {
  return [value.place(), ...(value.field === undefined ? [] : [value.field.origin])];
}
