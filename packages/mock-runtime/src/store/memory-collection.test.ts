import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryStore } from './memory-store.js';

interface Thing {
  name: string;
  state: string;
}

const STATES = ['new', 'worn', 'broken'];

type Step = { kind: 'put' | 'delete'; id: number; state: number };

const STEPS = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom('put', 'put', 'put', 'delete'),
    id: fc.nat(60),
    state: fc.nat(STATES.length - 1),
  }),
  { maxLength: 200 },
);

function open() {
  return new MemoryStore().collection<Thing>('things', { state: ({ state }) => state });
}

describe('MemoryCollection', () => {
  test('agrees with a plain list, whatever is put and deleted', () => {
    fc.assert(
      fc.property(STEPS, fc.nat(30), fc.nat(20), (steps, offset, limit) => {
        const things = open();
        let model: [string, Thing][] = [];
        for (const { kind, id, state } of steps) {
          const name = `t${id}`;
          const thing = { name, state: STATES[state] ?? '' };
          const at = model.findIndex(([known]) => known === name);
          if (kind === 'delete') {
            expect(things.delete(name)).toBe(at !== -1);
            model = model.filter(([known]) => known !== name);
          } else {
            things.put(name, thing);
            model = at === -1 ? [...model, [name, thing]] : model.with(at, [name, thing]);
          }
        }
        const all = model.map(([, thing]) => thing);
        expect(things.size).toBe(model.length);
        expect([...things.entries()]).toEqual(model);
        expect(things.page({ offset, limit })).toEqual(all.slice(offset, offset + limit));
        expect(things.page({ offset, limit, order: 'newest-first' })).toEqual(
          all.toReversed().slice(offset, offset + limit),
        );
        for (const state of STATES) {
          const matching = all.filter((thing) => thing.state === state);
          expect(things.count('state', state)).toBe(matching.length);
          expect(things.page({ offset, limit, where: { index: 'state', key: state } })).toEqual(
            matching.slice(offset, offset + limit),
          );
        }
      }),
    );
  });

  test('keeps its order over many chunks', () => {
    const things = open();
    for (let index = 0; index < 5_000; index++) {
      things.put(`t${index}`, { name: `t${index}`, state: index % 2 === 0 ? 'new' : 'worn' });
    }
    for (let index = 0; index < 5_000; index += 3) {
      things.delete(`t${index}`);
    }
    const rest = Array.from({ length: 5_000 }, (_, index) => index).filter((index) => index % 3 !== 0);
    const names = (list: Thing[]) => list.map(({ name }) => name);
    expect(names(things.page({ offset: 3_000, limit: 3 }))).toEqual(rest.slice(3_000, 3_003).map((n) => `t${n}`));
    const even = rest.filter((index) => index % 2 === 0).toReversed();
    expect(
      names(things.page({ offset: 1_000, limit: 2, order: 'newest-first', where: { index: 'state', key: 'new' } })),
    ).toEqual(even.slice(1_000, 1_002).map((n) => `t${n}`));
  });

  test('files an item anew when it is put after a change', () => {
    const things = open();
    const thing = { name: 'a', state: 'new' };
    things.put('a', thing);
    thing.state = 'worn';
    things.put('a', thing);
    expect([things.count('state', 'new'), things.count('state', 'worn')]).toEqual([0, 1]);
  });

  test('names the declared indexes when another is asked for', () => {
    expect(() => open().count('colour', 'red')).toThrow('no index "colour": declared are state');
  });

  test('an index that is declared late knows the items of before', () => {
    const store = new MemoryStore();
    store.collection<Thing>('things').put('a', { name: 'a', state: 'new' });
    expect(store.collection<Thing>('things', { state: ({ state }) => state }).count('state', 'new')).toBe(1);
  });

  test('clears and begins again', () => {
    const things = open();
    things.put('a', { name: 'a', state: 'new' });
    things.clear();
    expect([things.size, things.count('state', 'new'), things.get('a')]).toEqual([0, 0, undefined]);
    things.put('b', { name: 'b', state: 'new' });
    expect([...things.values()]).toEqual([{ name: 'b', state: 'new' }]);
  });
});

describe('MemoryStore', () => {
  test('loads what it dumped', () => {
    const store = new MemoryStore();
    store.collection<Thing>('things').put('a', { name: 'a', state: 'new' });
    const dump = store.dump();
    store.collection<Thing>('things').put('b', { name: 'b', state: 'new' });
    store.load(dump);
    expect(store.dump()).toEqual([['things', [['a', { name: 'a', state: 'new' }]]]]);
  });

  test('changes nothing where a dump is broken', () => {
    const store = new MemoryStore();
    store.collection<Thing>('things').put('a', { name: 'a', state: 'new' });
    expect(() => store.load([['things', [['b', 7]]]])).toThrow('The item "b" of the collection "things" is 7');
    expect(store.collection('things').size).toBe(1);
  });
});
