import { readFileSync } from 'node:fs';
import type { Finding } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { products } from '../generated/generated-package.js';
import { compileStatements } from './compile-statements.js';
import { preambleOf } from './preamble.js';

/** Rules of lint for what a type can tell; the others look at values. */
const RULES_OF_TYPES = /^example-(?:type|null|missing|undeclared)$/;

describe.each(products())('examples of $id', ({ folder, spec, packages }) => {
  const examples = Object.entries(spec.actions).flatMap(([action, { examples }]) =>
    examples.flatMap(({ title, request, response }) => [
      { example: `${action}.examples.${title}`, side: 'request', type: `${action}Input`, value: request.params },
      { example: `${action}.examples.${title}`, side: 'answer', type: `${action}Output`, value: response },
    ]),
  );
  const complaints = compileStatements(
    packages.client,
    preambleOf(spec),
    examples.map(({ type, value }, index) => `const value${index}: types.${type} = ${JSON.stringify(value)};`),
  );

  test('there are examples, requests and answers', () => {
    expect(examples.length).toBeGreaterThan(Object.keys(spec.actions).length);
  });

  test('all compile, except exactly those that lint lists as wrong in the document', () => {
    const wrong = examples.flatMap(({ example, side }, index) =>
      (complaints[index] ?? []).map(({ path }) => `${example}: ${path} in the ${side}`),
    );
    const { findings }: { findings: Finding[] } = JSON.parse(readFileSync(`${folder}/lint.json`, 'utf8'));
    const listed = findings
      .filter(({ rule }) => RULES_OF_TYPES.test(rule))
      .map(({ message }) => /^.*? in the (?:request|answer)/.exec(message)?.[0] ?? message);
    expect(wrong.toSorted()).toEqual(listed.toSorted());
    expect(wrong.length).toBeGreaterThan(0);
  });
});
