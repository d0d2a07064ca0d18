import { expect, test } from 'vitest';
import { changedPackages } from './changed-packages.js';

const packages = ['parcel-client', 'parcel-mock', 'parcel-fixtures'].map((directory) => ({
  directory,
  name: `@acme/${directory}`,
  version: '1.0.0',
  detail: 'named' as const,
}));
const file = (path: string, content: string) => ({ path, content, kind: 'generated' as const });

test.each([
  { given: 'nothing', outdated: [], surplus: [], want: [] },
  {
    given: 'new places in one package, a new file in another',
    outdated: [file('parcel-client/src/gen/a.ts', '// page 2, line 9'), file('parcel-mock/src/gen/new.ts', 'x')],
    surplus: [],
    want: ['parcel-mock'],
  },
  {
    given: 'a file that nothing generates',
    outdated: [],
    surplus: ['parcel-fixtures/src/gen/b.ts'],
    want: ['parcel-fixtures'],
  },
  {
    given: 'other content',
    outdated: [file('parcel-client/src/gen/a.ts', '// page one')],
    surplus: [],
    want: ['parcel-client'],
  },
])('$given', ({ outdated, surplus, want }) => {
  const current = new Map([['parcel-client/src/gen/a.ts', '// page 1, line 2']]);
  const changed = changedPackages(packages, { outdated, surplus, unchanged: 0 }, current);
  expect(changed.map(({ directory }) => directory)).toEqual(want);
});
