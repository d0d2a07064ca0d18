import { describe, expect, test } from 'vitest';
import { namedFiles, packedPackages } from './packed-packages.js';

const packages = packedPackages();

test('the public packages are these', () => {
  expect(packages.map(({ name }) => name).sort()).toEqual([
    '@specloom/batch-client',
    '@specloom/batch-fixtures',
    '@specloom/batch-mock',
    '@specloom/client-runtime',
    '@specloom/mock-runtime',
    '@specloom/spec',
    'specloom',
  ]);
});

test('named files are found at any depth', () => {
  const exports = { '.': { types: './dist/a.d.ts', default: './dist/a.js' }, './*': './specs/*.json' };
  expect(namedFiles({ exports, bin: { a: './bin/a.js' } })).toEqual([
    'bin/a.js',
    'dist/a.d.ts',
    'dist/a.js',
    'specs/*.json',
  ]);
});

describe.each(packages)('$name', ({ manifest, files }) => {
  test('holds what a user needs and nothing else', () => {
    const needed =
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$|^bin\/[\w-]+\.js$|^dist\/.*\.(?:js|d\.ts)$|\.(?:json|md)$/;
    expect(files.filter((path) => !needed.test(path))).toEqual([]);
    expect(files.filter((path) => /\.test\.|(?:^|\/)(?:vitest\.config\.|tsconfig\.)[^/]*$|^src\//.test(path))).toEqual(
      [],
    );
    expect(['package.json', 'README.md'].filter((path) => !files.includes(path))).toEqual([]);
  });

  test('holds every file that its package.json names', () => {
    const missing = namedFiles(manifest).filter((named) => {
      const [before = '', after = ''] = named.split('*');
      return !files.some((path) =>
        named.includes('*') ? path.startsWith(before) && path.endsWith(after) : path === named,
      );
    });
    expect(missing).toEqual([]);
  });

  test('says how it may be used', () => {
    expect(manifest).toMatchObject({ type: 'module', license: 'Apache-2.0', engines: { node: '>=20.19' } });
    expect(manifest.description ?? '').not.toBe('');
    // A package of the workspace as a peer would turn each of its minor versions into a major one of this package.
    const peers = Object.keys(manifest.peerDependencies ?? {});
    expect(peers.filter((name) => packages.some((candidate) => candidate.name === name))).toEqual([]);
  });
});
