import type { Action, Example } from '@specloom/spec';
import { exampleLine } from '../example-line.js';
import { isObject } from '../example-values.js';
import type { LintInput, LintRule, Report } from '../lint-rule.js';
import { listNames, quote } from '../quote.js';

/** What a request asks for, and an answer that gives something else. */
export const exampleDisagrees: LintRule = {
  id: 'example-disagrees',
  severity: 'warning',
  finds: 'examples whose request and answer disagree',
  check: (input) =>
    Object.entries(input.spec.actions).flatMap(([name, action]) =>
      action.examples.flatMap((example) => checkExample(`${name}.examples.${example.title}`, example, action, input)),
    ),
};

function checkExample(path: string, example: Example, action: Action, input: LintInput): Report[] {
  const lines = input.lines(path);
  const { params } = example.request;
  const { response } = example;
  const declared = new Set(action.input.map((field) => field.name));
  const report = (key: string, message: string, names: [asked: string, given: string]): Report => ({
    path,
    key,
    message: `${path}: ${message}; make the two agree`,
    origins: [
      exampleLine(lines, 'request', names[0], params[names[0]]) ?? example.origin,
      exampleLine(lines, 'answer', names[1], response[names[1]]) ?? example.origin,
    ],
  });
  const found: Report[] = [];
  for (const [name, asked] of Object.entries(params)) {
    const given = response[name];
    if (declared.has(name) && isScalar(asked) && isScalar(given) && String(asked) !== String(given))
      found.push(
        report(
          `same ${name}`,
          `the request asks for ${name} ${quote(asked)}, and the answer is about ${quote(given)}`,
          [name, name],
        ),
      );
  }
  const items = onlyList(response);
  if (items === null) return found;
  for (const { member, label, wanted, asked } of askedMembers(params)) {
    const others = items.list
      .map((item) => item[member])
      .filter((value) => isScalar(value) && !wanted.has(String(value)));
    if (others.length > 0) {
      const text = listNames([...new Set(others.map((value) => quote(value)))]);
      found.push(
        report(
          `asked ${label}`,
          `the request asks for ${label} ${listNames([...wanted].map(quote))}, and the answer has an item with ${member} ${text}`,
          [asked, member],
        ),
      );
    }
  }
  const total = response.TotalCount;
  if (typeof total === 'number' && total < items.list.length)
    found.push(
      report('total', `TotalCount is ${total}, and ${items.name} has ${items.list.length} items`, [
        'TotalCount',
        'TotalCount',
      ]),
    );
  const limit = params.Limit;
  if (typeof limit === 'number' && limit > 0 && items.list.length > limit)
    found.push(
      report('limit', `the request asks for ${limit} items at most, and ${items.name} has ${items.list.length}`, [
        'Limit',
        items.name,
      ]),
    );
  return found;
}

/** Members that the request names values for: by a list of identifiers, `JobIds`, or by a filter, `job-id`. */
function askedMembers(
  params: Record<string, unknown>,
): { member: string; label: string; asked: string; wanted: Set<string> }[] {
  const asked = Object.entries(params).flatMap(([name, value]) =>
    /Ids$/.test(name) && Array.isArray(value) && value.every(isScalar)
      ? [{ member: name.slice(0, -1), label: name, asked: name, wanted: new Set(value.map(String)) }]
      : [],
  );
  const filters = Array.isArray(params.Filters) ? params.Filters : [];
  for (const filter of filters) {
    if (!isObject(filter) || typeof filter.Name !== 'string' || !Array.isArray(filter.Values)) continue;
    const member = filter.Name.replace(/(?:^|[-_])([a-z])/g, (_, letter: string) => letter.toUpperCase());
    asked.push({ member, label: filter.Name, asked: 'Filters', wanted: new Set(filter.Values.map(String)) });
  }
  return asked;
}

/** The one list of objects that an answer has; with several, none of them is the one that was asked for. */
function onlyList(response: Record<string, unknown>): { name: string; list: Record<string, unknown>[] } | null {
  const lists = Object.entries(response).flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 && value.every(isObject) ? [{ name, list: value }] : [],
  );
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
