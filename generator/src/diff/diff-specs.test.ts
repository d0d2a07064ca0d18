import { describe, expect, it } from 'vitest';
import { diffSpecs } from './diff-specs.js';
import { actionOf, edited, fieldOf } from './testing/edit-spec.js';
import { ORIGIN, parcelSpec } from './testing/parcel-spec.js';

const LABELS = { from: 'a.json', to: 'b.json' };

describe('diffSpecs', () => {
  it('finds nothing in equal specs', () => {
    expect(diffSpecs(parcelSpec(), parcelSpec(), LABELS)).toEqual({
      format: 1,
      from: { service: 'parcel', version: '2024-01-01', label: 'a.json' },
      to: { service: 'parcel', version: '2024-01-01', label: 'b.json' },
      bump: 'none',
      changes: [],
    });
  });

  it('gives places on both sides, the greatest bump, and the order of paths', () => {
    const now = edited((spec) => {
      fieldOf(spec, 'SendParcel.input.Speed').required = true;
      fieldOf(spec, 'SendParcel.input.Speed').origin = { page: 4, line: 44 };
      actionOf(spec, 'FindParcels').rateLimit = null;
      spec.regions.pop();
    });
    const report = diffSpecs(parcelSpec(), now, LABELS);
    expect(report.bump).toBe('major');
    expect(report.changes.map(({ path, from, to }) => ({ path, from, to }))).toEqual([
      { path: 'FindParcels.rateLimit', from: ORIGIN, to: ORIGIN },
      { path: 'SendParcel.input.Speed', from: ORIGIN, to: { page: 4, line: 44 } },
      { path: 'regions.xx-north', from: undefined, to: undefined },
    ]);
  });

  it('gives a change the same fingerprint wherever it stands and whatever else changed', () => {
    const one = edited((spec) => {
      fieldOf(spec, 'Address.Door').required = true;
    });
    const two = edited((spec) => {
      delete spec.actions.FindParcels;
      Object.assign(fieldOf(spec, 'Address.Door'), { required: true, origin: { page: 9, line: 9 } });
    });
    const prints = [one, two].map((spec) => {
      const { changes } = diffSpecs(parcelSpec(), spec, LABELS);
      return changes.find((change) => change.path === 'Address.Door')?.fingerprint;
    });
    expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(prints[0]).toBe(prints[1]);
  });

  it('gives different fingerprints to different values at one path', () => {
    const now = edited((spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').constraints = { minimum: 2, maximum: 29, default: 5, unit: 'kg' };
    });
    const { changes } = diffSpecs(parcelSpec(), now, LABELS);
    expect(changes.map((change) => change.rule)).toEqual(['range-narrowed', 'range-narrowed']);
    expect(new Set(changes.map((change) => change.fingerprint)).size).toBe(2);
  });

  it('leaves the specs as they were', () => {
    const [old, now] = [parcelSpec(), edited((spec) => void spec.regions.reverse())];
    const before = JSON.stringify([old, now]);
    diffSpecs(old, now, LABELS);
    expect(JSON.stringify([old, now])).toBe(before);
  });
});
