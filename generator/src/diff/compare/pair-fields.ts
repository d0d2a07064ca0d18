import type { Field } from '@specloom/spec';
import { match } from '../match.js';
import { type Standing, standingDelta } from '../surface.js';
import type { Comparison } from './comparison.js';
import { type FieldOwner, ownerPath } from './field-owner.js';

/** A field by name; without its declaration where only the history tells that it was there. */
export interface NamedField {
  name: string;
  field?: Field | undefined;
}

/** A field that stayed; without a declaration on a side where only the history tells of it. */
export interface KeptField {
  name: string;
  before?: Field | undefined;
  after?: Field | undefined;
}

/** Fields that came, went, and stayed. */
export interface FieldPairs {
  added: NamedField[];
  removed: NamedField[];
  kept: KeptField[];
  /** Those of `kept` that both sides declare. */
  paired: { before: Field; after: Field }[];
}

/** Pairs the fields of two owners by name, and by what the history says where a side is one of its releases. */
export function pairFields(
  comparison: Comparison,
  owner: FieldOwner,
  before: readonly Field[],
  after: readonly Field[],
): FieldPairs {
  const path = ownerPath(owner);
  const toldBefore = comparison.old.standings?.fields.get(path);
  const toldAfter = comparison.now.standings?.fields.get(path);
  if (toldBefore || toldAfter) return pairByStanding(byName(before), byName(after), toldBefore, toldAfter);
  const { added, removed, paired } = match(before, after, (field) => field.name);
  const kept = paired.map((pair) => ({ name: pair.before.name, ...pair }));
  return { added: added.map(named), removed: removed.map(named), kept, paired };
}

function pairByStanding(
  before: ReadonlyMap<string, Field>,
  after: ReadonlyMap<string, Field>,
  toldBefore: ReadonlyMap<string, Standing> = new Map(),
  toldAfter: ReadonlyMap<string, Standing> = new Map(),
): FieldPairs {
  const names = [...before.keys(), ...after.keys(), ...toldBefore.keys(), ...toldAfter.keys()];
  const delta = standingDelta(
    names,
    (name) => toldBefore.get(name) ?? (before.has(name) ? 'present' : 'absent'),
    (name) => toldAfter.get(name) ?? (after.has(name) ? 'present' : 'absent'),
  );
  const kept = delta.kept.map((name) => ({ name, before: before.get(name), after: after.get(name) }));
  return {
    added: delta.added.map((name) => ({ name, field: after.get(name) })),
    removed: delta.removed.map((name) => ({ name, field: before.get(name) })),
    kept,
    paired: kept.flatMap((one) => (one.before && one.after ? [{ before: one.before, after: one.after }] : [])),
  };
}

function named(field: Field): NamedField {
  return { name: field.name, field };
}

function byName(fields: readonly Field[]): Map<string, Field> {
  return new Map(fields.map((field) => [field.name, field]));
}
