import * as client from '@specloom/batch-client';
import { expect, test } from 'vitest';
import { facts } from '../pipeline/facts.js';

const definitions: ReadonlyMap<string, unknown> = new Map(Object.entries(client));
const cases = Object.entries(facts.actions).map(([name, fact]) => ({ name, fact }));

// Truth is the answer key, which was compiled by hand.
test.each(cases)('$name is called as its page says', ({ name, fact: { frequency, regionRequired, input, output } }) => {
  const inputs = input.map((field) => field.name);
  const lists = output.filter(({ array }) => array).map((field) => field.name);
  const counts = output.filter(({ type }) => type === 'Integer').map((field) => field.name);
  const paged = inputs.includes('Offset') && inputs.includes('Limit');
  expect(definitions.get(`${name.charAt(0).toLowerCase()}${name.slice(1)}Action`)).toMatchObject({
    name,
    perSecond: frequency,
    region: regionRequired ? 'required' : 'unused',
    readOnly: name.startsWith('Describe'),
    ...(inputs.includes('ClientToken') ? { tokenParameter: 'ClientToken' } : {}),
    ...(paged
      ? {
          paging: { offset: 'Offset', limit: 'Limit', items: expect.toBeOneOf(lists), total: expect.toBeOneOf(counts) },
        }
      : {}),
  });
});

test('there are actions with pages, with tokens and with regions', () => {
  const having = (wanted: (fact: (typeof facts.actions)[string]) => boolean): string[] =>
    cases.filter(({ fact }) => wanted(fact)).map(({ name }) => name);
  expect(having(({ input }) => input.some(({ name }) => name === 'Limit')).length).toBeGreaterThan(5);
  expect(having(({ input }) => input.some(({ name }) => name === 'ClientToken')).length).toBeGreaterThan(1);
  expect(having(({ regionRequired }) => regionRequired).length).toBeGreaterThan(0);
});
