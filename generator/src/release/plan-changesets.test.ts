import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../diff/diff-specs.js';
import { edited, fieldOf } from '../diff/testing/edit-spec.js';
import { parcelSpec } from '../diff/testing/parcel-spec.js';
import { planChangesets } from './plan-changesets.js';

const now = edited((spec) => {
  fieldOf(spec, 'SendParcel.input.Speed').required = true;
  spec.source.updated = '2024-06-01 00:00:00';
});
const report = diffSpecs(parcelSpec(), now, { from: 'Release 1', to: 'Release 2' });
const client = { name: '@acme/parcel-client', version: '0.3.0', detail: 'told' } as const;
const mock = { name: '@acme/parcel-mock', version: '1.3.0', detail: 'named' } as const;

describe('planChangesets', () => {
  it('gives each package its bump and its text', () => {
    const [first, second] = planChangesets(now, report, [client, mock]);
    expect(first?.content).toBe(`---
"@acme/parcel-client": minor
---

Follow the documentation of Parcel Post 2024-01-01 as of 2024-06-01: 1 breaking change.

#### parcel 2024-01-01: Release 1 → Release 2

1 breaking change. The version step is **major**.

##### Breaking changes

- \`SendParcel.input.Speed\`: Input parameter Speed of SendParcel was optional and is now required. Pass it in every call.
`);
    expect(second?.content).toBe(`---
"@acme/parcel-mock": major
---

Follow the documentation of Parcel Post 2024-01-01 as of 2024-06-01: 1 breaking change.
`);
  });

  it('names its files by their content', () => {
    const files = planChangesets(now, report, [client, mock]).map(({ file }) => file);
    expect(files).toEqual(
      planChangesets(structuredClone(now), structuredClone(report), [client, mock]).map(({ file }) => file),
    );
    expect(files[0]).toMatch(/^parcel-2024-01-01-[0-9a-f]{8}\.md$/);
    expect(new Set(files).size).toBe(2);
  });

  it('patches a package that changed although the API did not', () => {
    const none = diffSpecs(now, now, { from: 'a', to: 'b' });
    expect(planChangesets(now, none, [mock])[0]).toMatchObject({
      bump: 'patch',
      content: expect.stringContaining('as of 2024-06-01: no changes.\n'),
    });
  });

  it.each([
    { version: '0.0.0', want: 'minor' },
    { version: '0.4.0', want: 'patch' },
    { version: '1.0.0', want: 'minor' },
  ])('a new product is a $want of a package at $version', ({ version, want }) => {
    const [first] = planChangesets(now, null, [{ ...client, version }]);
    expect(first?.bump).toBe(want);
    expect(first?.content).toContain(
      'First release, from the documentation of Parcel Post 2024-01-01 as of 2024-06-01.\n',
    );
  });

  it('keeps a title of the document from being more than text', () => {
    const hostile = structuredClone(now);
    hostile.service.title = 'Parcel\n---\n"@acme/other": major\n<b>';
    const [first] = planChangesets(hostile, null, [client]);
    expect(first?.content.split('\n')).toHaveLength(6);
    expect(first?.content).toContain('\\<b\\>');
  });
});
