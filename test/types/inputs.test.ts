import { describe, expect, test } from 'vitest';
import { products } from '../generated/generated-package.js';
import { compileStatements } from './compile-statements.js';
import { MARK } from './literals.js';
import { inputsWithoutMistake, mistakesOf } from './mistakes.js';
import { preambleOf } from './preamble.js';

describe.each(products())('inputs of $id', ({ spec, packages }) => {
  const cases = Object.entries(spec.actions).map(([action, { input }]) => ({
    action,
    method: action.charAt(0).toLowerCase() + action.slice(1),
    right: inputsWithoutMistake(input, spec.types),
    mistakes: mistakesOf(input, spec.types),
  }));
  const call = (method: string, input: string): string => `client.${method}(${input});`;
  const complaints = compileStatements(
    packages.client,
    preambleOf(spec),
    cases.flatMap(({ method, right, mistakes }) => [
      ...right.map((input) => call(method, input)),
      ...mistakes.map(({ input }) => call(method, input)),
    ]),
  ).values();
  const judged = cases.map(({ action, method, right, mistakes }) => ({
    action,
    right: right.map(() => complaints.next().value),
    mistakes: mistakes.map(({ title, input }) => ({
      title,
      wanted: [call(method, input).indexOf(MARK) + MARK.length],
      found: complaints.next().value?.map(({ offset }) => offset),
    })),
  }));

  test.each(judged)('$action compiles where nothing is wrong', ({ right }) => {
    expect(right).toEqual([[], []]);
  });

  test.each(judged)('$action does not compile with a mistake, and the compiler tells its place', ({ mistakes }) => {
    expect(mistakes.filter(({ wanted, found }) => String(found) !== String(wanted))).toEqual([]);
  });

  test.each([
    { kind: 'a required member that is missing', pattern: / is missing$/ },
    { kind: 'a misspelt member', pattern: / is misspelt$/ },
    { kind: 'a number where text stands', pattern: / is 1 instead of string$/ },
    { kind: 'a list where a single value stands', pattern: / is a list$/ },
    { kind: 'a single value where a list stands', pattern: / is a single value$/ },
  ])('$kind was tried', ({ pattern }) => {
    const tried = judged.flatMap(({ mistakes }) => mistakes).filter(({ title }) => pattern.test(title));
    expect(tried.length).toBeGreaterThan(10);
  });
});
