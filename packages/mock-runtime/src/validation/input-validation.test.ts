import { describe, expect, test } from 'vitest';
import { codeListsOf, pickCode } from '../codes/pick-code.js';
import { Refusal } from '../codes/refusal.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { InputValidation } from './input-validation.js';

const TYPES = new Map(Object.entries(GADGETS.types));
const validation = new InputValidation(GADGETS, (name) => TYPES.get(name));
const lists = codeListsOf(GADGETS);

async function check(action: string, input: unknown): Promise<[code: string, message: string]> {
  try {
    await validation.check(action, input);
    return ['ok', ''];
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    const own = lists.get(action);
    return [own === undefined ? '' : pickCode(own, error.reason, error.fields), error.message];
  }
}

describe('InputValidation', () => {
  const name = { GadgetName: 'drill' };
  const filter = (Name: unknown, ...Values: unknown[]) => ({ Filters: [{ Name, Values }] });
  test.each<[string, unknown, string, string]>([
    ['CreateGadget', name, 'ok', ''],
    ['CreateGadget', {}, 'MissingParameter', '`GadgetName` is required'],
    ['CreateGadget', { ...name, Colour: 'red' }, 'UnknownParameter', '`Colour` is not recognized'],
    ['CreateGadget', { ...name, Tags: [{ Key: 'a', Kind: 1 }] }, 'UnknownParameter', '`Tags.0.Kind`'],
    ['CreateGadget', { ...name, Tags: [{ Key: 'a' }, {}] }, 'MissingParameter', '`Tags.1.Key`'],
    ['CreateGadget', { ...name, Tags: [{ Key: 'a', Value: null }] }, 'ok', ''],
    ['CreateGadget', { ...name, Tags: [null] }, 'InvalidParameter', '`Tags.0` is null'],
    ['CreateGadget', { ...name, Size: null }, 'InvalidParameter', '`Size` is null'],
    ['CreateGadget', { GadgetName: 7 }, 'InvalidParameter', '`GadgetName` is 7: expected a value of the type string'],
    ['CreateGadget', { ...name, Size: '7' }, 'InvalidParameter', '`Size` is "7"'],
    ['CreateGadget', { ...name, Size: 1.5 }, 'InvalidParameter', 'integer'],
    ['CreateGadget', { ...name, Size: 0 }, 'InvalidParameterValue.Size', 'at least 1'],
    ['CreateGadget', { ...name, Size: 101 }, 'InvalidParameterValue.Size', 'at most 100'],
    ['CreateGadget', { GadgetName: '' }, 'InvalidParameterValue', 'at least 1 characters'],
    ['CreateGadget', { GadgetName: '\u{1f600}'.repeat(10) }, 'ok', ''],
    ['CreateGadget', { GadgetName: 'x'.repeat(11) }, 'InvalidParameter.GadgetNameTooLong', 'at most 10 characters'],
    ['CreateGadget', { ...name, Tags: Array(4).fill({ Key: 'a' }) }, 'InvalidParameterValue', 'at most 3 elements'],
    ['CreateGadget', { ...name, Tags: {} }, 'InvalidParameter', '`Tags` is a structure'],
    ['CreateGadget', JSON.parse('{"GadgetName":"a","__proto__":{"x":1}}'), 'UnknownParameter', '`__proto__`'],
    [
      'DescribeGadgets',
      { GadgetIds: ['gad-1', 'cog-2'] },
      'InvalidParameter.GadgetIdMalformed',
      '`GadgetIds.1` is "cog-2"',
    ],
    [
      'DescribeGadgets',
      { GadgetIds: [], ...filter('state') },
      'InvalidParameter.InvalidParameterCombination',
      '`Filters`, `GadgetIds`, which exclude one another',
    ],
    ['DescribeGadgets', filter('gadget-name', 'x'), 'ok', ''],
    ['DescribeGadgets', filter('colour', 'x'), 'InvalidParameterValue.InvalidFilter', '`Filters.0.Name` is "colour"'],
    ['DescribeGadgets', filter('state', 'NEW', 'GONE'), 'InvalidParameterValue.InvalidFilter', '`Filters.0.Values.1`'],
    ['DescribeGadgets', filter('state', 'NEW', 'WORN'), 'ok', ''],
    ['DescribeGadgets', filter(7), 'InvalidParameter', '`Filters.0.Name`'],
    ['DescribeGadgets', { Offset: -1 }, 'InvalidParameterValue.Negative', 'at least 0'],
    ['DescribeGadgets', { Limit: 101 }, 'InvalidParameterValue.LimitExceeded', 'at most 100'],
    ['DeleteGadgets', { GadgetIds: [] }, 'InvalidParameterValue', 'at least 1 elements'],
    ['DescribeWeather', {}, 'MissingParameter', 'exactly one of `Latitude`, `Place`'],
    [
      'DescribeWeather',
      { Place: 'a', Latitude: 1 },
      'InvalidParameter',
      '`Latitude`, `Place`, which exclude one another',
    ],
    ['DescribeWeather', { Latitude: 90.5 }, 'InvalidParameterValue', 'at most 90'],
    ['DescribeWeather', { Place: 'a', Unit: 'K' }, 'InvalidParameterValue', 'expected one of C, F'],
    ['DescribeWeather', { Place: 'a', Exact: 'yes' }, 'InvalidParameter', 'boolean'],
    ['DescribeWeather', { Place: 'a', Day: '1st of May' }, 'InvalidParameterValue', 'a date'],
    ['DescribeWeather', { Place: 'a', Day: '2024-05-01' }, 'ok', ''],
    [
      'DescribeWeather',
      { Place: 'a', Plan: { Name: 'a', Next: { Name: 'b', Next: {} } } },
      'MissingParameter',
      '`Plan.Next.Next.Name`',
    ],
    ['MeasureAll', {}, 'MissingParameter', 'at least one of `Alpha`, `Beta`'],
    ['MeasureAll', { Alpha: 'a', Beta: 'b' }, 'ok', ''],
    ['MeasureAll', [], 'InvalidParameter', 'The request is a list'],
  ])('%s %j: %s', async (action, input, code, message) => {
    const [found, text] = await check(action, input);
    expect(found).toBe(code);
    expect(text).toContain(message);
  });

  test('refuses what is nested too deeply to check', async () => {
    let plan: object = { Name: 'end' };
    for (let depth = 0; depth < 100_000; depth++) {
      plan = { Name: 'x', Next: plan };
    }
    expect(await check('DescribeWeather', { Place: 'a', Plan: plan })).toEqual([
      'InvalidParameter',
      'The parameters are nested too deeply.',
    ]);
  });

  test('shows long values in part', async () => {
    const [, message] = await check('CreateGadget', { GadgetName: 'x'.repeat(100_000) });
    expect(message.length).toBeLessThan(200);
  });

  test('checks at once after an action has been compiled', async () => {
    const own = new InputValidation(GADGETS, () => undefined);
    await own.check('CreateGadget', name);
    expect(own.check('CreateGadget', name)).toBeUndefined();
    expect(() => own.check('CreateGadget', {})).toThrow(Refusal);
  });
});
