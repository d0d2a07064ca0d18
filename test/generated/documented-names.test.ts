import { describe, expect, test } from 'vitest';
import { type Declared, declarationsOf, products } from './generated-package.js';

/** What tells where a declaration comes from: a place, or the pages of the whole document. */
const ORIGIN = /page \d+, line \d+|page \d+ to page \d+/;

describe.each(products())('$id', ({ spec, packages }) => {
  const declared = new Map<string, Declared[]>(
    Object.entries(packages).map(([kind, folder]) => [kind, declarationsOf(folder)]),
  );
  const namesOf = (kind: string): Set<string> => new Set(declared.get(kind)?.map(({ name }) => name));

  test.each([...declared.keys()])('every exported name of the %s tells where it comes from', (kind) => {
    const all = declared.get(kind) ?? [];
    expect(all.length).toBeGreaterThan(2);
    expect(all.filter(({ doc }) => !ORIGIN.test(doc)).map(({ name }) => name)).toEqual([]);
  });

  test('every action has its types, its function and its method', () => {
    const names = namesOf('client');
    const methods = [...names].filter((name) => /Client\.[a-z]/.test(name)).map((name) => name.split('.')[1] ?? '');
    for (const action of Object.keys(spec.actions)) {
      const method = action.charAt(0).toLowerCase() + action.slice(1);
      expect([...names]).toEqual(
        expect.arrayContaining([`${action}Input`, `${action}Output`, `${action}ErrorCode`, `${method}Action`, method]),
      );
      expect(methods).toContain(method);
    }
    expect(methods.length).toBe(Object.keys(spec.actions).length);
  });

  test('every parameter, type and member is declared with the place that the spec names', () => {
    const docs = new Map(declared.get('client')?.map(({ name, doc }) => [name, doc]));
    const check = (name: string, { page, line }: { page: number; line: number }): void =>
      expect(docs.get(name), name).toContain(`page ${page}, line ${line}`);
    for (const [action, { input, output }] of Object.entries(spec.actions)) {
      for (const field of input) check(`${action}Input.${field.name}`, field.origin);
      for (const field of output) check(`${action}Output.${field.name}`, field.origin);
    }
    for (const [type, { members, inferredFrom, origin }] of Object.entries(spec.types)) {
      check(type, inferredFrom?.[0] ?? origin);
      for (const member of members) check(`${type}.${member.name}`, member.origin);
    }
  });

  test('every removed action is deprecated wherever it is called, and no other is', () => {
    const deprecated =
      declared
        .get('client')
        ?.filter(({ doc }) => doc.includes('@deprecated'))
        .map(({ name }) => name) ?? [];
    const removed = Object.entries(spec.actions)
      .filter(([, { status }]) => status === 'removed')
      .map(([name]) => name);
    const places = removed.map((name) => name.charAt(0).toLowerCase() + name.slice(1));
    expect(new Set(deprecated.map((name) => name.replace(/^.*\.|Action$|Input$|Output$/g, '').toLowerCase()))).toEqual(
      new Set(places.map((name) => name.toLowerCase())),
    );
    for (const name of places)
      expect(deprecated).toEqual(
        expect.arrayContaining([name, `${name}Action`, expect.stringMatching(`Client\\.${name}$`)]),
      );
  });

  test('every documented example and error is a fixture', () => {
    const names = namesOf('fixtures');
    for (const [action, { examples }] of Object.entries(spec.actions)) {
      const constant = `${action.charAt(0).toLowerCase()}${action.slice(1)}Examples`;
      expect(names.has(constant), constant).toBe(examples.length > 0);
    }
  });
});
