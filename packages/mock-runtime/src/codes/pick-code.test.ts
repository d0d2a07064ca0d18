import { describe, expect, test } from 'vitest';
import { GADGETS } from '../testing/gadget-definition.js';
import { CODE_TABLE, type Reason } from './code-table.js';
import { codeListsOf, describeCode, nearestListed, pickCode } from './pick-code.js';

const LISTS = codeListsOf(GADGETS);

function listsOf(action: string) {
  const lists = LISTS.get(action);
  if (lists === undefined) {
    throw new Error(`no lists of ${action}`);
  }
  return lists;
}

describe('pickCode', () => {
  test.each([
    ['DescribeGadgets', 'malformed-id', 'GadgetIds', 'InvalidParameter.GadgetIdMalformed'],
    ['DescribeGadgets', 'malformed-id', 'OtherId', 'InvalidParameterValue'],
    ['DescribeGadgets', 'unknown-filter', 'Name', 'InvalidParameterValue.InvalidFilter'],
    ['DescribeGadgets', 'negative', 'Offset', 'InvalidParameterValue.Negative'],
    ['DescribeGadgets', 'above-maximum', 'Limit', 'InvalidParameterValue.LimitExceeded'],
    ['DescribeGadgets', 'exclusive-parameters', 'GadgetIds', 'InvalidParameter.InvalidParameterCombination'],
    ['CreateGadget', 'above-maximum', 'Size', 'InvalidParameterValue.Size'],
    ['CreateGadget', 'too-long', 'GadgetName', 'InvalidParameter.GadgetNameTooLong'],
    ['DescribeWeather', 'above-maximum', 'Latitude', 'InvalidParameterValue'],
    ['DescribeWeather', 'exclusive-parameters', undefined, 'InvalidParameter'],
    ['DescribeWeather', 'no-alternative', undefined, 'MissingParameter'],
    ['ModifyGadget', 'not-found', 'Gadget', 'ResourceNotFound.Gadget'],
    ['DeleteGadgets', 'not-found', 'Gadget', 'ResourceNotFound.GadgetNotFound'],
    ['DescribeWeather', 'not-found', 'Gadget', 'ResourceNotFound'],
    ['', 'wrong-signature', undefined, 'AuthFailure.SignatureFailure'],
  ] as [string, Reason, string | undefined, string][])('%s, %s of %s: %s', (action, reason, field, want) => {
    expect(pickCode(listsOf(action), reason, field === undefined ? [] : [field])).toBe(want);
  });

  test('answers every reason with a code that is listed', () => {
    for (const reason of Object.keys(CODE_TABLE) as Reason[]) {
      const lists = listsOf('DescribeWeather');
      expect(describeCode(lists, pickCode(lists, reason, ['Thing'])), reason).toBeDefined();
    }
  });

  test('a rule of the product comes first, where the action lists its code', () => {
    const rules = [{ reason: 'exclusive-parameters', field: 'Size', code: 'LimitExceeded.GadgetQuota' }] as const;
    const pick = (action: string, ...fields: string[]) =>
      pickCode(listsOf(action), 'exclusive-parameters', fields, rules);
    expect([pick('CreateGadget', 'Name', 'Size'), pick('CreateGadget', 'Name'), pick('ModifyGadget', 'Size')]).toEqual([
      'LimitExceeded.GadgetQuota',
      'InvalidParameter',
      'InvalidParameter',
    ]);
  });

  test('falls back to the first part where a definition lists nothing', () => {
    expect(pickCode({ action: new Map(), common: new Map() }, 'wrong-signature')).toBe('AuthFailure');
  });
});

describe('nearestListed', () => {
  test.each([
    ['ModifyGadget', 'ResourceNotFound.Gadget', 'ResourceNotFound.Gadget'],
    ['CreateGadget', 'ResourceNotFound.Gadget', 'ResourceNotFound'],
    ['CreateGadget', 'ResourceNotFound.Gadget.Deep', 'ResourceNotFound'],
    ['CreateGadget', 'Strange.Thing', 'Strange'],
    ['CreateGadget', 'InternalError', 'InternalError'],
  ])('%s, %s: %s', (action, code, want) => {
    expect(nearestListed(listsOf(action), code)).toBe(want);
  });
});
