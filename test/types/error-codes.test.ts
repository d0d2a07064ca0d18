import { describe, expect, test } from 'vitest';
import { products } from '../generated/generated-package.js';
import { facts } from '../pipeline/facts.js';
import { compileStatements } from './compile-statements.js';
import { preambleOf } from './preamble.js';

/** A code that no document holds. */
const UNKNOWN = 'InvalidParameter.NobodyWroteThis';

const product = products().find(({ id }) => id === facts.service);
if (product === undefined) throw new Error(`there is no product ${facts.service}`);
const { spec, packages } = product;
const isError = `is${spec.service.id.charAt(0).toUpperCase()}${spec.service.id.slice(1)}Error`;

// Truth is the answer key, which knows every code of every page.
describe('error codes', () => {
  const cases = Object.entries(facts.actions).map(([action, { errors }]) => {
    const method = action.charAt(0).toLowerCase() + action.slice(1);
    const narrow = (code: string): string =>
      `if (${isError}(error, '${method}', '${code}')) { const code: '${code}' = error.code; }`;
    const members = errors.map((code) => `'${code}': 0`);
    return {
      action,
      right: [
        ...errors.map(narrow),
        `const of${action}: Record<types.${action}ErrorCode, 0> = { ${members.join(', ')} };`,
      ],
      wrong: `${isError}(error, '${method}', '${UNKNOWN}');`,
    };
  });
  const complaints = compileStatements(
    packages.client,
    [preambleOf(spec), `import { ${isError} } from './index.js';`, 'declare const error: unknown;'].join('\n'),
    cases.flatMap(({ right, wrong }) => [...right, wrong]),
  ).values();
  const judged = cases.map(({ action, right, wrong }) => ({
    action,
    right: right.map((statement) => ({ statement, complaints: complaints.next().value })),
    wrong: { statement: wrong, complaints: complaints.next().value },
  }));

  test.each(judged)('of $action are all that its page lists', ({ right }) => {
    expect(right.filter(({ complaints }) => complaints?.length !== 0)).toEqual([]);
  });

  test.each(judged)('of $action are no others', ({ wrong: { complaints } }) => {
    expect(complaints?.filter(({ message }) => message.includes(UNKNOWN)).length).toBe(1);
  });
});
