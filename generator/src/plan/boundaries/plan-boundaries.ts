import { type CodeLists, pickCode } from '@specloom/mock-runtime/codes';
import {
  applyChanges,
  type BoundaryChanges,
  type DocumentedBoundaries,
  type DocumentedBoundary,
} from '@specloom/mock-runtime/suite';
import type { Action, DataType, Field } from '@specloom/spec';
import { groupsOf } from '../find-groups.js';
import { findMisfits } from '../fit-example.js';
import { referredType } from '../reach-types.js';
import { fieldBoundaries } from './field-boundaries.js';
import { findBreaches } from './find-breaches.js';
import { asChange, groupBoundaries } from './group-boundaries.js';
import { sampleMembers, sampleValue } from './sample-value.js';

/** Deepest object whose members are tried. */
const MAX_DEPTH = 8;

/** Names that paths can hold; documents name parameters so. */
const NAME = /^[A-Za-z]\w*$/;

/**
 * Plans both sides of every limit of an action's parameters, on top of its first example that is valid, or else of the least
 * input that is. Only what keeps all other limits is planned, so that the code of the failing side is certain.
 *
 * @param tried data types whose members have been planned with another action; those of this one are added.
 */
export function planBoundaries(
  name: string,
  action: Action,
  types: ReadonlyMap<string, DataType>,
  lists: CodeLists,
  tried: Set<string>,
): DocumentedBoundaries | null {
  const fits = (input: Record<string, unknown>): boolean =>
    findMisfits(input, action.input, types, 'input').length === 0 &&
    findBreaches(input, action.input, types).length === 0;
  const example = action.examples.find(({ request }) => fits(request.params));
  const least = example?.request.params ?? sampleMembers(action.input, types);
  if (least === undefined || !fits(least)) return null;
  const base: Record<string, unknown> = least;
  const cases: DocumentedBoundary[] = [];
  visit(action.input, [], {}, 0);
  if (cases.length === 0) return null;
  const from =
    example === undefined
      ? { kind: 'least' as const, value: base }
      : { kind: 'example' as const, title: example.title };
  return { action: name, base: from, cases };

  function visit(fields: readonly Field[], path: readonly string[], within: BoundaryChanges, depth: number): void {
    const declared = fields.filter((field) => NAME.test(field.name));
    const roomFor = (names: readonly string[]): BoundaryChanges => {
      const removed = excludedBy(declared, names).map((member) => [[...path, member].join('.'), null]);
      return { ...within, ...Object.fromEntries(removed) };
    };
    for (const { rule, names, pass, fail } of groupBoundaries(declared, types)) {
      keep(path, roomFor(names), { rule, pass, fail });
    }
    for (const field of declared) {
      const room = roomFor([field.name]);
      for (const { rule, pass, fail } of fieldBoundaries(field, types)) {
        keep(path, room, { rule, pass: { [field.name]: pass }, fail: { [field.name]: fail } });
      }
      const type = referredType(field.type);
      if (type === undefined || tried.has(type) || depth >= MAX_DEPTH) continue;
      const inner = enter(field, [...path, field.name], room);
      if (inner === undefined) continue;
      tried.add(type);
      visit(types.get(type)?.members ?? [], inner.path, inner.within, depth + 1);
    }
  }

  /** Makes a field exist, down to the first element of a list; undefined where no value of it can be made. */
  function enter(
    field: Field,
    path: readonly string[],
    within: BoundaryChanges,
  ): { path: string[]; within: BoundaryChanges } | undefined {
    const steps = [...path];
    for (let type = field.type; type.kind === 'array'; type = type.of) steps.push('0');
    if (valueAt(applyChanges(base, within), steps) !== undefined) return { path: steps, within };
    const sample = sampleValue(field, types);
    return sample === undefined
      ? undefined
      : { path: steps, within: { ...within, [path.join('.')]: asChange(sample) } };
  }

  function keep(
    path: readonly string[],
    within: BoundaryChanges,
    { rule, pass, fail }: Pick<DocumentedBoundary, 'rule' | 'pass' | 'fail'>,
  ): void {
    const at = path.length === 0 ? undefined : path.join('.');
    const needed = neededChanges(base, within);
    const start = applyChanges(base, needed);
    const failing = applyChanges(start, fail, at);
    if (!fits(applyChanges(start, pass, at)) || findMisfits(failing, action.input, types, 'input').length > 0) return;
    const breaches = findBreaches(failing, action.input, types);
    const [code, ...others] = new Set(breaches.map(({ reason, fields }) => pickCode(lists, reason, fields)));
    if (code === undefined || others.length > 0) return;
    cases.push({
      rule,
      ...(at === undefined ? {} : { at }),
      ...(Object.keys(needed).length === 0 ? {} : { within: needed }),
      pass,
      fail,
      code,
    });
  }
}

/** Names of the members that exclude one of the names. */
function excludedBy(fields: readonly Field[], names: readonly string[]): string[] {
  const groups = groupsOf(fields).filter(
    (group) => group.kind !== 'atLeastOneOf' && group.names.some((name) => names.includes(name)),
  );
  return groups.flatMap((group) => group.names).filter((name) => !names.includes(name));
}

/** Leaves out changes that take away what is not there. */
function neededChanges(base: Record<string, unknown>, changes: BoundaryChanges): BoundaryChanges {
  let input = base;
  const needed = Object.entries(changes).filter(([path, value]) => {
    if (value === null && valueAt(input, path.split('.')) === undefined) return false;
    input = applyChanges(input, { [path]: value });
    return true;
  });
  return Object.fromEntries(needed);
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (holder, step) =>
      holder === undefined ? undefined : new Map<string, unknown>(Object.entries(Object(holder))).get(step),
    input,
  );
}
