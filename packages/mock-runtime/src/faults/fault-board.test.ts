import { describe, expect, test } from 'vitest';
import { SeededRandom } from '../behaviour/seeded-random.js';
import { GADGETS } from '../testing/gadget-definition.js';
import type { Fault, FaultRule, Scenario } from './fault.js';
import { FaultBoard } from './fault-board.js';
import { FaultChecks } from './fault-checks.js';

const DROP: Fault = { kind: 'drop' };

function makeBoard(seed = 1) {
  const advanced: number[] = [];
  const board = new FaultBoard(new FaultChecks(GADGETS), new SeededRandom(seed), (seconds) => advanced.push(seconds));
  const strikes = (...actions: string[]) =>
    actions.map((action) =>
      board
        .strike(action)
        .map(({ kind }) => kind)
        .join(),
    );
  return { board, advanced, strikes };
}

const calls = (count: number) => Array<string>(count).fill('MeasureAll');

describe('FaultBoard', () => {
  test.each<[string, Omit<FaultRule, 'fault'>, string[]]>([
    ['always', {}, ['drop', 'drop', 'drop', 'drop']],
    ['once', { times: 1 }, ['drop', '', '', '']],
    ['from the third call', { after: 2 }, ['', '', 'drop', 'drop']],
    ['the second and third call', { after: 1, times: 2 }, ['', 'drop', 'drop', '']],
    ['never', { probability: 0 }, ['', '', '', '']],
    ['never, by times', { times: 0 }, ['', '', '', '']],
    ['another action', { action: 'CreateGadget' }, ['', '', '', '']],
  ])('strikes %s', (_title, rule, want) => {
    const { board, strikes } = makeBoard();
    board.add({ ...rule, fault: DROP });
    expect(strikes(...calls(4))).toEqual(want);
  });

  test('counts only the calls of its action', () => {
    const { board, strikes } = makeBoard();
    board.add({ action: 'CreateGadget', after: 1, fault: DROP });
    expect(strikes('CreateGadget', 'MeasureAll', 'CreateGadget')).toEqual(['', '', 'drop']);
  });

  test('the seed decides which calls a rate strikes', () => {
    const run = (seed: number) => {
      const { board, strikes } = makeBoard(seed);
      board.add({ probability: 0.5, fault: DROP });
      return strikes(...calls(64)).join('|');
    };
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
    const struck = run(7)
      .split('|')
      .filter((kind) => kind === 'drop').length;
    expect(struck).toBeGreaterThan(16);
    expect(struck).toBeLessThan(48);
  });

  test('several rules strike one call in the order of their making', () => {
    const { board, strikes } = makeBoard();
    board.add({ fault: { kind: 'latency', milliseconds: 5 } });
    const id = board.add({ id: 'mine', fault: DROP });
    expect(strikes('MeasureAll')).toEqual(['latency,drop']);
    expect([id, board.remove('mine'), board.remove('mine')]).toEqual(['mine', true, false]);
    expect(strikes('MeasureAll')).toEqual(['latency']);
    board.clear();
    expect([strikes('MeasureAll'), board.list()]).toEqual([[''], []]);
  });

  test('plays a script step by step', () => {
    const { board, advanced, strikes } = makeBoard();
    const scenario: Scenario = {
      name: 'outage',
      action: 'MeasureAll',
      steps: [{ calls: 2 }, { fault: { kind: 'status', status: 503 }, calls: 2, advanceSeconds: 30 }, { fault: DROP }],
    };
    board.play(scenario);
    expect(strikes('MeasureAll', 'CreateGadget', 'MeasureAll')).toEqual(['', '', '']);
    expect(board.scenarios()).toEqual([{ name: 'outage', step: 1 }]);
    expect(strikes(...calls(4))).toEqual(['status', 'status', 'drop', '']);
    expect([advanced, board.scenarios()]).toEqual([[30], []]);
  });

  test('repeats a script that says so', () => {
    const { board, strikes } = makeBoard();
    board.play({ name: 'flaky', repeat: true, steps: [{}, { fault: DROP }] });
    expect(strikes(...calls(5))).toEqual(['', 'drop', '', 'drop', '']);
  });

  const refused: [string, unknown, string][] = [
    ['no fault', {}, 'a `kind`'],
    ['no object', null, 'a `fault`'],
    ['an unknown kind', { fault: { kind: 'fire' } }, 'expected one of error, latency'],
    ['an unknown action', { action: 'Nothing', fault: DROP }, '"Nothing" does not exist in gadget'],
    ['an undocumented code', { fault: { kind: 'error', code: 'Boom' } }, '"Boom" is not documented for gadget'],
    [
      'a code of another action',
      { action: 'CreateGadget', fault: { kind: 'error', code: 'ResourceNotFound.Gadget' } },
      'not documented for CreateGadget',
    ],
    ['a probability above one', { probability: 2, fault: DROP }, '`probability` is 2: expected a number from 0 to 1'],
    ['a latency without time', { fault: { kind: 'latency' } }, '`milliseconds`'],
    ['a status that is none', { fault: { kind: 'status', status: 42 } }, '`status` is 42'],
    ['an unknown member', { chance: 1, fault: DROP }, 'unknown member "chance"'],
    ['an unknown member of the fault', { fault: { ...DROP, code: 'x' } }, 'unknown member "code"'],
    ['an empty id', { id: '', fault: DROP }, '`id`'],
  ];
  test.each(refused)('refuses %s', (_title, rule, message) => {
    expect(() => makeBoard().board.add(rule as FaultRule)).toThrow(message);
  });

  test('refuses an id that is taken', () => {
    const { board } = makeBoard();
    board.add({ id: 'a', fault: DROP });
    expect(() => board.add({ id: 'a', fault: DROP })).toThrow('"a" already');
  });

  test.each([
    ['no steps', { name: 's', steps: [] }, 'has no steps'],
    ['no name', { steps: [{}] }, '`name` and `steps`'],
    ['a step that is no object', { name: 's', steps: [7] }, 'not an object'],
    ['an unknown member', { name: 's', steps: [{}], after: 1 }, 'unknown member "after"'],
    ['an unknown member of a step', { name: 's', steps: [{ times: 1 }] }, 'unknown member "times"'],
    ['a step of no calls', { name: 's', steps: [{ calls: 0 }] }, '`calls` is 0'],
    ['a step of a broken fault', { name: 's', steps: [{ fault: {} }] }, 'unknown'],
  ])('refuses a script with %s', (_title, scenario, message) => {
    expect(() => makeBoard().board.play(scenario as Scenario)).toThrow(message);
  });

  test('every documented code of every action can be injected', () => {
    const { board } = makeBoard();
    for (const [action, { errors }] of Object.entries(GADGETS.actions)) {
      for (const { code } of [...errors, ...GADGETS.errors.common]) {
        board.add({ action, fault: { kind: 'error', code } });
      }
    }
    for (const { code } of GADGETS.errors.service) {
      board.add({ fault: { kind: 'error', code } });
    }
    expect(board.list().length).toBeGreaterThan(100);
  });
});
