import type { Action, DataType } from '@specloom/spec';
import { findGroups } from './find-groups.js';
import type { ActionTraits, Paging } from './plan.js';
import { referredType } from './reach-types.js';

/** First words of the names of actions that only read, in this vendor's habit. */
const READS = /^(?:Describe|Get|List|Query|Search|Count|Inquire|Inquiry)(?![a-z])/;

const TOKEN = 'ClientToken';
const OFFSET = 'Offset';
const LIMIT = 'Limit';
const TOTALS = [/^TotalCount$/, /^Total(?:Num|Number)?$/, /TotalCount$/];

/** Reads off the names of an action and of its parameters how it may be called. */
export function actionTraits(name: string, action: Action, types: ReadonlyMap<string, DataType>): ActionTraits {
  return {
    readOnly: READS.test(name),
    tokenParameter: action.input.find((field) => field.name === TOKEN && field.type.kind === 'string')?.name ?? null,
    paging: findPaging(action),
    groups: findGroups(action.input, types),
  };
}

/** An action pages where it takes an offset and a limit and answers with one list: the only one, or the only one of objects. */
function findPaging(action: Action): Paging | null {
  const integers = new Set(action.input.filter((field) => field.type.kind === 'integer').map((field) => field.name));
  if (!integers.has(OFFSET) || !integers.has(LIMIT)) return null;
  const lists = action.output.filter((field) => field.type.kind === 'array');
  const objects = lists.filter((field) => referredType(field.type) !== undefined);
  const items = lists.length === 1 ? lists[0] : objects.length === 1 ? objects[0] : undefined;
  if (items === undefined) return null;
  return { offset: OFFSET, limit: LIMIT, items: items.name, total: findTotal(action) };
}

/** The first pattern that fits exactly one output parameter decides. */
function findTotal(action: Action): string | null {
  const counts = action.output.filter((field) => field.type.kind === 'integer').map((field) => field.name);
  for (const pattern of TOTALS) {
    const [only, ...others] = counts.filter((name) => pattern.test(name));
    if (only !== undefined && others.length === 0) return only;
  }
  return null;
}
