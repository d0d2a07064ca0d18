import type { Change } from '../model.js';
import { codeSpan, escapeMarkdown } from '../text/markdown.js';
import { adviceFor } from './advice.js';
import { groupChanges } from './group-changes.js';

/** Beginnings of the rules that are told first, in this order; the others follow, and error codes come last. */
const FIRST: readonly string[] = ['action-', 'type-'];
/** What codes that came, and codes that went, are called: one, and several. */
const ERROR_RULES: Readonly<Record<string, readonly [string, string]>> = {
  'error-code-added': ['new error code', 'new error codes'],
  'error-code-removed': ['error code that is gone', 'error codes that are gone'],
};

/** List items that tell each change, with the error codes of one list in one item. */
export function changeItems(changes: readonly Change[], allowed: ReadonlyMap<string, string>): string[] {
  const told = changes.filter((change) => ERROR_RULES[change.rule] === undefined);
  const errors = changes.filter((change) => ERROR_RULES[change.rule] !== undefined);
  return [
    ...told.toSorted((a, b) => rank(a) - rank(b)).map((change) => item(change, allowed)),
    ...errorItems(errors, allowed),
  ];
}

/** One item for each action or type: which of its descriptions and examples changed. */
export function wordingItems(changes: readonly Change[]): string[] {
  return groupChanges(changes).map(({ name, changes: members }) => {
    const parts = members.map(({ path }) => (path === name ? 'description' : codeSpan(path.slice(name.length + 1))));
    return `- ${codeSpan(name)}: ${[...new Set(parts)].join(', ')}`;
  });
}

function rank({ rule }: Change): number {
  const index = FIRST.findIndex((beginning) => rule.startsWith(beginning));
  return index === -1 ? FIRST.length : index;
}

function item(change: Change, allowed: ReadonlyMap<string, string>): string {
  const advice = adviceFor(change);
  return [
    `- ${codeSpan(change.path)}: ${escapeMarkdown(change.message)}`,
    ...(advice === undefined ? [] : [advice]),
    ...reasonOf(change, allowed),
  ].join(' ');
}

function errorItems(changes: readonly Change[], allowed: ReadonlyMap<string, string>): string[] {
  const lists = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${listOf(change)} ${change.rule}`;
    lists.set(key, [...(lists.get(key) ?? []), change]);
  }
  return [...lists.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    const list = listOf(first);
    const codes = members.map((change) =>
      [codeSpan(change.path.slice(list.length + 1)), ...reasonOf(change, allowed)].join(' '),
    );
    const [one, many] = ERROR_RULES[first.rule] ?? [first.rule, first.rule];
    return [`- ${codeSpan(list)}: ${codes.length === 1 ? one : many} ${codes.join(', ')}.`];
  });
}

/** Path of the list that an error code stands in: "SendParcel.errors", "errors.common". */
function listOf({ path }: Change): string {
  return path.split('.', 2).join('.');
}

function reasonOf(change: Change, allowed: ReadonlyMap<string, string>): string[] {
  const reason = allowed.get(change.fingerprint);
  return reason === undefined ? [] : [`*Allowed: ${escapeMarkdown(reason)}*`];
}
