import { describe, expect, test } from 'vitest';
import { products } from '../generated/generated-package.js';
import { compileStatements } from './compile-statements.js';
import { preambleOf } from './preamble.js';

describe.each(products())('answers of $id', ({ spec, packages }) => {
  const holders = [
    ...Object.entries(spec.actions).map(([action, { output }]) => ({ holder: `${action}Output`, fields: output })),
    ...Object.entries(spec.types).map(([type, { members }]) => ({ holder: type, fields: members })),
  ];
  const fields = holders.flatMap(({ holder, fields }) => fields.map((field) => ({ holder, ...field })));
  const complaints = compileStatements(
    packages.client,
    preambleOf(spec),
    fields.map(({ holder, name }, index) => `const value${index}: types.${holder}['${name}'] = null;`),
  );

  test('may be null exactly where the document says so', () => {
    const taken = fields.filter((_, index) => complaints[index]?.length === 0);
    const other = complaints.flat().filter(({ message }) => !message.startsWith("Type 'null' is not assignable"));
    const names = (list: typeof fields): string[] => list.map(({ holder, name }) => `${holder}.${name}`);
    expect(names(taken)).toEqual(names(fields.filter(({ nullable }) => nullable)));
    expect(other).toEqual([]);
    expect(taken.length).toBeGreaterThan(0);
  });
});
