import type { Finding, Spec } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { edited, fieldOf } from '../diff/testing/edit-spec.js';
import { parcelSpec } from '../diff/testing/parcel-spec.js';
import { nothingRetired } from '../plan/retired.js';
import { collectRetired } from './collect-retired.js';
import { type CommittedState, type Edition, type PackageState, planRelease } from './plan-release.js';

const FOLDER = 'spec/parcel/2024-01-01';

function finding(severity: Finding['severity'], id: string): Finding {
  return { rule: 'some-rule', severity, message: 'Something is odd.', origins: [], id };
}

function edition(spec: Spec, findings: Finding[] = []): Edition {
  return {
    spec,
    specText: JSON.stringify(spec),
    bytes: new Uint8Array(3),
    file: 'document.pdf',
    folder: FOLDER,
    findings,
  };
}

function committed(spec: Spec | undefined, findings: string[] = []): CommittedState {
  const specText = spec && JSON.stringify(spec);
  return { spec, specText, findings: new Set(findings), sourceNote: undefined };
}

const packages: PackageState = {
  out: 'packages',
  generated: [{ directory: 'parcel-client', name: '@acme/parcel-client', version: '1.0.0', detail: 'told' }],
  spec: { name: '@acme/spec', version: '0.1.0', detail: 'named' },
  comparison: {
    outdated: [{ path: 'parcel-client/src/gen/a.ts', content: 'new', kind: 'generated' }],
    surplus: ['parcel-client/src/gen/b.ts'],
    unchanged: 1,
  },
  current: new Map([['parcel-client/src/gen/a.ts', 'old']]),
};
const UNCHANGED: PackageState = { ...packages, comparison: { outdated: [], surplus: [], unchanged: 2 } };

const now = edited((spec) => {
  fieldOf(spec, 'SendParcel.input.Speed').required = true;
  delete spec.types.Leaflet;
});

describe('planRelease', () => {
  it('writes changesets first, and the spec last', () => {
    const retired = collectRetired(nothingRetired(), parcelSpec(), now);
    const { files, changesets } = planRelease(edition(now), committed(parcelSpec()), retired, packages);
    expect(files.write.map(({ path }) => path)).toEqual([
      ...changesets.map(({ file }) => `.changeset/${file}`),
      'packages/parcel-client/src/gen/a.ts',
      `${FOLDER}/document.pdf`,
      `${FOLDER}/SOURCE.md`,
      `${FOLDER}/retired.json`,
      `${FOLDER}/lint.json`,
    ]);
    expect(files.last.path).toBe(`${FOLDER}/spec.json`);
    expect(files.remove).toEqual(['packages/parcel-client/src/gen/b.ts', `${FOLDER}/document.txt`]);
    expect(changesets.map((one) => `${one.package} ${one.bump}`)).toEqual([
      '@acme/parcel-client major',
      '@acme/spec minor',
    ]);
  });

  it('has no changeset for the same document', () => {
    const { changesets, report } = planRelease(edition(now), committed(now), nothingRetired(), UNCHANGED);
    expect(changesets).toEqual([]);
    expect(report?.changes).toEqual([]);
  });

  it('releases the spec alone where only places moved', () => {
    const moved = edited((spec) => {
      fieldOf(spec, 'Address.Door').origin = { page: 3, line: 33 };
    });
    const { changesets } = planRelease(edition(moved), committed(parcelSpec()), nothingRetired(), UNCHANGED);
    expect(changesets.map((one) => `${one.package} ${one.bump}`)).toEqual(['@acme/spec patch']);
  });

  it('takes a product that is new', () => {
    const { report, obstacles, changesets } = planRelease(
      edition(now),
      committed(undefined),
      nothingRetired(),
      packages,
    );
    expect({ report, obstacles }).toEqual({ report: null, obstacles: [] });
    expect(changesets.map((one) => `${one.package} ${one.bump}`)).toEqual([
      '@acme/parcel-client minor',
      '@acme/spec patch',
    ]);
  });

  it('names what stands in the way, and which findings are new', () => {
    const lost = edited((spec) => {
      delete spec.actions.FindParcels;
    });
    const findings = [finding('error', 'a'), finding('error', 'b')];
    const plan = planRelease(edition(lost, findings), committed(parcelSpec(), ['b']), nothingRetired(), UNCHANGED);
    expect(plan.obstacles).toEqual([
      'The action FindParcels is lost.',
      '4 of 31 facts are gone (13 %), which no release should lose.',
      'The document has a new error: Something is odd.',
    ]);
    expect(plan.newFindings.map(({ id }) => id)).toEqual(['a']);
  });

  it.each([
    { from: parcelSpec(), to: parcelSpec(), want: ['2024-01-01', '2024-01-01'] },
    {
      from: edited((spec) => {
        spec.source.updated = '';
      }),
      to: parcelSpec(),
      want: ['before', '2024-01-01'],
    },
  ])('names the editions', ({ from, to, want }) => {
    const { report } = planRelease(edition(to), committed(from), nothingRetired(), UNCHANGED);
    expect([report?.from.label, report?.to.label]).toEqual(want);
  });
});
