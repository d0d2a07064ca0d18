import { describe, expect, it } from 'vitest';
import { diffSpecs, diffSurfaces } from '../diff-specs.js';
import { historySpec } from '../testing/history-spec.js';
import { parcelSpec } from '../testing/parcel-spec.js';
import { findRelease, presentSurface, replayHistory } from './replay-history.js';

const RELEASES = replayHistory(historySpec());

function surfaceOf(wanted: string) {
  const found = findRelease(RELEASES, wanted);
  if (!found) throw new Error(`The made-up history has no release ${wanted}.`);
  return found.surface;
}

function diff(from: string, to: string): string[] {
  const { changes } = diffSurfaces(surfaceOf(from), surfaceOf(to), { from, to });
  return changes.map(({ rule, path, bump }) => `${rule} ${path} ${bump}`);
}

const steps = [
  {
    from: '0',
    to: 'existing',
    want: [
      'type-added Ash minor',
      'action-added BurnParcel minor',
      'action-added FindParcels minor',
      'type-added Parcel minor',
      'type-added Query minor',
      'type-added Seal minor',
      'action-added SendParcel minor',
    ],
  },
  {
    from: '1',
    to: '2',
    want: [
      'type-added Address minor',
      'member-added Parcel.From minor',
      'member-modified Parcel.State minor',
      'parameter-added SendParcel.input.Speed minor',
      'parameter-modified SendParcel.input.Weight minor',
      'output-added SendParcel.output.Receipt minor',
    ],
  },
  { from: '2', to: '3', want: ['type-removed Ash minor', 'action-removed BurnParcel minor'] },
  {
    from: '3',
    to: '4',
    want: ['action-removed FindParcels minor', 'type-removed Parcel minor', 'type-removed Seal minor'],
  },
  {
    from: '4',
    to: '5',
    want: ['action-added FindParcels minor', 'type-added Parcel minor', 'member-added Query.Value minor'],
  },
];

describe('replayHistory', () => {
  it('numbers the releases as their names do', () => {
    expect(RELEASES.map(({ number, name }) => `${number} ${name}`)).toEqual([
      '0 Before the first release',
      '1 Existing Release',
      '2 Release 2',
      '3 Release 3',
      '4 Release 4',
      '5 Release 5',
    ]);
  });

  it.each(steps)('tells from $from to $to exactly what the note names', ({ from, to, want }) => {
    expect(diff(from, to)).toEqual(want);
  });

  it('says nothing of what happened while no note told of it', () => {
    expect(diff('3', '5')).toEqual(['member-added Query.Value minor', 'type-removed Seal minor']);
  });

  it('compares backwards, and a release with itself', () => {
    expect(diff('5', '4')).toEqual([
      'action-removed FindParcels minor',
      'type-removed Parcel minor',
      'member-removed Query.Value minor',
    ]);
    expect(diff('2', '2')).toEqual([]);
  });

  it('ends with the present, untouched', () => {
    const spec = historySpec();
    expect(replayHistory(spec).at(-1)?.surface.spec).toBe(spec);
    expect(presentSurface(spec).spec).toEqual(historySpec());
  });

  it('gives specs of their time: what came later is not there, what was removed later is current', () => {
    const first = surfaceOf('existing').spec;
    expect(Object.keys(first.types)).toEqual(['Query', 'Parcel', 'Leaflet', 'Ash']);
    expect(first.actions.BurnParcel?.status).toBe('current');
    expect(first.actions.SendParcel?.input.map((field) => field.name)).toEqual(['To', 'Weight']);
    expect(first.history.map((release) => release.name)).toEqual(['Existing Release']);
    expect(surfaceOf('4').spec.categories).toEqual([{ title: 'Parcels', actions: ['SendParcel'] }]);
  });

  it('has one release for a document without a history', () => {
    const [only, ...others] = replayHistory(parcelSpec());
    expect(others).toEqual([]);
    expect(diffSpecs(only?.surface.spec ?? historySpec(), parcelSpec(), { from: '', to: '' }).changes).toEqual([]);
  });
});

describe('findRelease', () => {
  it.each([
    { given: '3', want: 'Release 3' },
    { given: 'Release 3', want: 'Release 3' },
    { given: 'EXISTING', want: 'Existing Release' },
    { given: '6', want: undefined },
    { given: '03x', want: undefined },
  ])('$given', ({ given, want }) => {
    expect(findRelease(RELEASES, given)?.name).toBe(want);
  });
});
