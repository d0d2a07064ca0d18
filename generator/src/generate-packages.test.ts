import type { Spec } from '@specloom/spec';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { compilePackages } from '../fixtures/compile-packages.js';
import { hostileSpec } from '../fixtures/hostile-spec.js';
import { miniSpec } from '../fixtures/mini-spec.js';
import { emitPackages } from './emit/emit-packages.js';
import type { OutputFile } from './emit/output-file.js';
import type { PlanOptions } from './plan/plan-options.js';
import { planPackages } from './plan/plan-packages.js';
import { validateSpec } from './spec/validate-spec.js';

const OPTIONS: PlanOptions = { scope: '@acme', runtimeRange: '^1', specSha256: 'ef'.repeat(32), manifests: new Map() };

function emit(spec: Spec): OutputFile[] {
  return emitPackages(planPackages(validateSpec(spec, 'spec.json'), OPTIONS));
}

/** Every node of a file, with the tags of its comments. */
function nodesOf(file: OutputFile): ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node, ...ts.getJSDocTags(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file.path, file.content, ts.ScriptTarget.ES2022, true));
  return nodes;
}

describe('generated packages', () => {
  const specs: [string, Spec][] = [
    ['an ordinary spec', miniSpec()],
    ['a hostile spec', hostileSpec()],
  ];

  test.each(specs)(
    'of %s compile under strict',
    async (_, spec) => {
      expect(await compilePackages(emit(spec), OPTIONS.scope)).toEqual([]);
    },
    120_000,
  );

  test.each(specs)('of %s are the same twice', (_, spec) => {
    expect(emit(spec)).toEqual(emit(spec));
  });

  test.each(specs)('of %s hold no suppression and no cast', (_, spec) => {
    for (const { path, content } of emit(spec)) {
      if (!path.endsWith('.ts')) continue;
      const casts = nodesOf({ path, content, kind: 'generated' }).filter(
        (node) => ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node),
      );
      expect(casts).toEqual([]);
      expect(content).not.toMatch(/^\s*(?:\/\/|\/\*) *(?:@ts-|biome-ignore|eslint-)/m);
    }
  });
});

describe('a hostile spec', () => {
  const files = emit(hostileSpec());

  test('puts nothing into the code but names and texts', () => {
    const names = files
      .filter(({ path }) => path.endsWith('.ts') || path.endsWith('.js'))
      .flatMap(nodesOf)
      .filter((node) => ts.isIdentifier(node))
      .map((node) => node.text);
    expect(names.length).toBeGreaterThan(500);
    expect(names).not.toContain('evil');
    expect(names).not.toContain('globalThis');
  });

  test('puts no tag into a comment', () => {
    const tags = files
      .filter(({ path }) => path.endsWith('.ts'))
      .flatMap(nodesOf)
      .filter((node) => 'tagName' in node)
      .map((node) => node.getText());
    expect(tags).toEqual([]);
  });

  test('stays inside the folders of its packages, in names that every system has', () => {
    for (const { path } of files) {
      expect(path).toMatch(/^evil-1-(?:client|mock|fixtures)\/(?:[a-z0-9-]+\/)*[A-Za-z0-9-]+(?:\.[a-z]+)+$/);
      expect(path).not.toMatch(/\/(?:con|aux|nul|prn|com\d|lpt\d)\./i);
    }
    const lower = files.map(({ path }) => path.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  test('breaks no JSON and ends no comment of a read-me', () => {
    for (const { path, content } of files) {
      if (path.endsWith('.json')) expect(() => JSON.parse(content)).not.toThrow();
      if (path.endsWith('.md')) expect(content.split('\n')[0]).toMatch(/^<!-- (?:(?!-->).)* -->$/);
    }
  });
});
