import { everywhere, inEachDirection, type RuleCase } from '../rule-case.js';

const LOSES_ANSWERS = 'breaks breaks major';
const MAY_LACK = 'breaks warns major';

/** Members of a data type in each direction. */
export const memberCases: RuleCase[] = [
  ...inEachDirection('a new optional member', 'member-added', undefined, {}, everywhere('ok ok minor')),
  ...inEachDirection(
    'a new member without a Required column',
    'member-added',
    undefined,
    { required: null },
    everywhere('ok ok minor'),
  ),
  ...inEachDirection(
    'a new required member',
    'member-required-added',
    undefined,
    { required: true },
    {
      input: 'breaks breaks major',
      output: 'ok ok minor',
      both: 'breaks breaks major',
      none: 'ok ok patch',
    },
  ),
  ...inEachDirection(
    'a member that became required',
    'member-became-required',
    { required: null },
    { required: true },
    {
      input: 'breaks breaks major',
      output: 'ok ok patch',
      both: 'breaks breaks major',
      none: 'ok ok patch',
    },
  ),
  ...inEachDirection(
    'a member that became optional',
    'member-became-optional',
    { required: true },
    { required: false },
    {
      input: 'ok ok minor',
      output: MAY_LACK,
      both: MAY_LACK,
      none: 'ok ok patch',
    },
  ),
  ...inEachDirection('a removed member', 'member-removed', {}, undefined, {
    input: 'ok warns minor',
    output: LOSES_ANSWERS,
    both: LOSES_ANSWERS,
    none: 'ok ok patch',
  }),
  ...inEachDirection(
    'a member that may be null',
    'member-became-nullable',
    {},
    { nullable: true },
    {
      input: 'ok ok none',
      output: MAY_LACK,
      both: MAY_LACK,
      none: 'ok ok patch',
    },
  ),
  ...inEachDirection(
    'a member that is never null',
    'member-became-non-nullable',
    { nullable: true },
    {},
    {
      input: 'ok ok none',
      output: 'ok ok patch',
      both: 'ok ok patch',
      none: 'ok ok patch',
    },
  ),
];
