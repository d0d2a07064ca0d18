import type { MockDefinition } from '../definition/mock-definition.js';
import type { CodeRule } from './code-rule.js';
import { CODE_TABLE, type Reason } from './code-table.js';

/** The codes that one action may answer with. */
export interface CodeLists {
  /** Listed by the action itself. */
  action: ReadonlyMap<string, string>;
  /** Common to all actions. */
  common: ReadonlyMap<string, string>;
}

const NO_CODES: ReadonlyMap<string, string> = new Map();

/** Code lists of all actions, by name; the key "" holds those of a request whose action is not known. */
export function codeListsOf(definition: MockDefinition): Map<string, CodeLists> {
  const common = new Map(definition.errors.common.map(({ code, description }) => [code, description]));
  const lists = new Map<string, CodeLists>([['', { action: NO_CODES, common }]]);
  for (const [name, { errors }] of Object.entries(definition.actions)) {
    lists.set(name, { action: new Map(errors.map(({ code, description }) => [code, description])), common });
  }
  return lists;
}

/**
 * The code to answer a refusal with: of the reason's codes the first that the action lists, else the first that is common,
 * else the nearest listed ancestor of the last one.
 *
 * @param fields names of the parameters that the refusal concerns. Lists count by their elements too: "JobIds" stands for
 *   "JobId" as well.
 * @param rules of the product, which come first.
 */
export function pickCode(
  lists: CodeLists,
  reason: Reason,
  fields: readonly string[] = [],
  rules: readonly CodeRule[] = [],
): string {
  const rule = rules.find(
    ({ reason: stated, field, code }) =>
      stated === reason && (field === undefined || fields.includes(field)) && lists.action.has(code),
  );
  if (rule !== undefined) {
    return rule.code;
  }
  const codes = CODE_TABLE[reason].flatMap((pattern) => expand(pattern, fields));
  const listed = codes.find((code) => lists.action.has(code)) ?? codes.find((code) => lists.common.has(code));
  return listed ?? nearestListed(lists, codes.at(-1) ?? 'InternalError');
}

/**
 * The code itself where the action or the common list has it, else its nearest ancestor that one of them has, else its
 * first part: "ResourceInUse.Gadget" falls back to "ResourceInUse".
 */
export function nearestListed(lists: CodeLists, code: string): string {
  for (let candidate = code; ; candidate = candidate.slice(0, candidate.lastIndexOf('.'))) {
    if (lists.action.has(candidate) || lists.common.has(candidate) || !candidate.includes('.')) {
      return candidate;
    }
  }
}

/** What the lists say of a code; undefined where neither has it. */
export function describeCode(lists: CodeLists, code: string): string | undefined {
  return lists.action.get(code) ?? lists.common.get(code);
}

function expand(pattern: string, fields: readonly string[]): string[] {
  if (!pattern.includes('{Field}')) {
    return [pattern];
  }
  const names = fields.flatMap((field) => (field.endsWith('s') ? [field, field.slice(0, -1)] : [field]));
  return names.map((name) => pattern.split('{Field}').join(name));
}
