import type { DataType } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import { own, type StandingDelta } from '../surface.js';
import type { Comparison } from './comparison.js';
import { compareDescription } from './description.js';
import { compareMembers } from './member.js';
import type { Renames } from './rename.js';

/** Changes of the data types: those that came, went or were renamed as one change each, the others member by member. */
export function compareTypes(comparison: Comparison, delta: StandingDelta, renames: Renames): Change[] {
  const renamed = new Set(renames.values());
  return [
    ...delta.added.filter((name) => !renamed.has(name)).map((name) => typeAdded(comparison, name)),
    ...delta.removed.filter((name) => !renames.has(name)).map((name) => typeRemoved(comparison, name)),
    ...[...renames].flatMap(([before, after]) => [
      typeRenamed(comparison, before, after),
      ...compareType(comparison, before, after),
    ]),
    ...delta.kept.flatMap((name) => compareType(comparison, name, name)),
  ];
}

function typeAdded({ now }: Comparison, name: string): Change {
  const type = own(now.spec.types, name);
  return toChange({
    rule: 'type-added',
    path: name,
    message: `Data type ${name} was added${type ? ` with ${membersText(type)}` : ''}.`,
    before: undefined,
    after: name,
    to: type?.origin,
  });
}

function typeRemoved({ old }: Comparison, name: string): Change {
  const type = own(old.spec.types, name);
  return toChange({
    rule: 'type-removed',
    path: name,
    message: `Data type ${name} was removed${type ? `; it had ${membersText(type)}` : ''}.`,
    before: name,
    after: undefined,
    from: type?.origin,
  });
}

function typeRenamed({ old, now }: Comparison, before: string, after: string): Change {
  return toChange({
    rule: 'type-renamed',
    path: before,
    message: `Data type ${before} seems to be renamed to ${after}, which has the same members.`,
    before,
    after,
    from: own(old.spec.types, before)?.origin,
    to: own(now.spec.types, after)?.origin,
  });
}

/** What changed within a type; a renamed one is compared under its old name. */
function compareType(comparison: Comparison, oldName: string, newName: string): Change[] {
  const [before, after] = [own(comparison.old.spec.types, oldName), own(comparison.now.spec.types, newName)];
  const direction = comparison.directionOf(oldName);
  if (!before || !after) return compareMembers(comparison, oldName, direction, [], []);
  return [
    ...compareMembers(comparison, oldName, direction, before.members, after.members),
    ...compareDescription({
      path: oldName,
      noun: `Data type ${oldName}`,
      before: before.description,
      after: after.description,
      from: before.origin,
      to: after.origin,
    }),
  ];
}

function membersText({ members }: DataType): string {
  return members.length === 1 ? '1 member' : `${members.length} members`;
}
