import type { Release, Spec } from '@specloom/spec';
import { compareActions } from './compare/action.js';
import type { Comparison } from './compare/comparison.js';
import { compareTypes } from './compare/data-type.js';
import { compareErrorLists } from './compare/error-lists.js';
import { compareEndpoint, compareProtocol } from './compare/protocol.js';
import { compareRegions } from './compare/region.js';
import { findRenames, type Renames } from './compare/rename.js';
import type { Change, DiffReport, Direction } from './model.js';
import { greatestBump, orderChanges } from './order.js';
import { typeDirections } from './reachability.js';
import { type StandingDelta, type Surface, standingDelta, typeStanding } from './surface.js';

/** How the user named the two sides. */
export interface DiffLabels {
  from: string;
  to: string;
}

/**
 * All classified differences of two specs. Categories, page dates and numbers, the history itself and the places of facts are no
 * part of the contract and are not compared.
 */
export function diffSpecs(old: Spec, now: Spec, labels: DiffLabels): DiffReport {
  return diffSurfaces({ spec: old }, { spec: now }, labels);
}

/** Like `diffSpecs`, for sides of which some are releases of a document's own history. */
export function diffSurfaces(old: Surface, now: Surface, labels: DiffLabels): DiffReport {
  const changes = orderChanges(compareSurfaces(old, now));
  return {
    format: 1,
    from: { service: old.spec.service.id, version: old.spec.service.version, label: labels.from },
    to: { service: now.spec.service.id, version: now.spec.service.version, label: labels.to },
    bump: greatestBump(changes),
    changes,
  };
}

function compareSurfaces(old: Surface, now: Surface): Change[] {
  const types = typeDelta(old, now);
  const renames = findRenames(types.removed, types.added, old.spec.types, now.spec.types);
  const comparison: Comparison = {
    old,
    now,
    directionOf: renamedDirections(typeDirections([old.spec, now.spec]), renames),
    sameType: (before, after) => before === after || renames.get(before) === after,
    releases: old.standings && now.standings ? releasesBetween(old.spec.history, now.spec.history) : [],
  };
  const actions = compareActions(comparison);
  return [
    ...actions,
    ...compareTypes(comparison, types, renames),
    ...compareErrorLists(old.spec.errors, now.spec.errors, actions),
    ...compareServed(old.spec, now.spec),
    ...compareProtocol(old.spec.protocol, now.spec.protocol),
  ];
}

function typeDelta(old: Surface, now: Surface): StandingDelta {
  const names = [old, now].flatMap((side) => [
    ...Object.keys(side.spec.types),
    ...(side.standings?.types.keys() ?? []),
  ]);
  return standingDelta(
    names,
    (name) => typeStanding(old, name),
    (name) => typeStanding(now, name),
  );
}

/** Regions with their host names; the default host is told apart only where no list of regions holds it. */
function compareServed(old: Spec, now: Spec): Change[] {
  const listed = [old, now].every((spec) => spec.regions.some((region) => region.id === ''));
  return [
    ...compareRegions(old.regions, now.regions),
    ...(listed ? [] : compareEndpoint(old.service.endpoint, now.service.endpoint)),
  ];
}

/** Directions of types by their old names: a renamed type is used wherever either of its names is. */
function renamedDirections(directionOf: (type: string) => Direction, renames: Renames): (type: string) => Direction {
  return (type) => {
    const target = renames.get(type);
    const [own, other] = [directionOf(type), target === undefined ? 'none' : directionOf(target)];
    if (own === other || other === 'none') return own;
    return own === 'none' ? other : 'both';
  };
}

/** Releases that only one of two histories tells of. */
function releasesBetween(before: readonly Release[], after: readonly Release[]): Release[] {
  const key = (release: Release): string => `${release.time} ${release.name}`;
  const [left, right] = [new Set(before.map(key)), new Set(after.map(key))];
  return [
    ...before.filter((release) => !right.has(key(release))),
    ...after.filter((release) => !left.has(key(release))),
  ];
}
