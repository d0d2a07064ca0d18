import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Spec } from '@specloom/spec';
import ts from 'typescript';
import { emitPackages } from '../../generator/src/emit/emit-packages.js';
import type { OutputFile } from '../../generator/src/emit/output-file.js';
import { planPackages } from '../../generator/src/plan/plan-packages.js';

const PACKAGES = fileURLToPath(new URL('../../packages', import.meta.url));
const SCOPE = '@specloom';
const OPTIONS: ts.CompilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 };

/** One check of a suite: a documented request, sent from a client to a mock. */
export interface SuiteCheck {
  name: string;
  run(): Promise<void>;
}

/** Which spec each package of a suite is made from. */
export interface SuiteSpecs {
  client: Spec;
  mock: Spec;
  fixtures: Spec;
}

/**
 * Builds the client, the mock and the fixtures of three specs into one folder, and loads the checks of documented requests.
 *
 * @returns the checks, and the folder to remove afterwards
 */
export async function assembleSuite(specs: SuiteSpecs): Promise<{ folder: string; checks: SuiteCheck[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'specloom-suite-'));
  try {
    return { folder, checks: await loadChecks(folder, specs) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function loadChecks(folder: string, specs: SuiteSpecs): Promise<SuiteCheck[]> {
  const { id } = specs.client.service;
  for (const kind of ['client', 'mock', 'fixtures'] as const) {
    for (const file of emit(specs[kind])) {
      if (file.path.startsWith(`${id}-${kind}/`)) build(folder, file);
    }
  }
  for (const kind of ['client', 'mock']) link(folder, `${SCOPE}/${id}-${kind}`, join(folder, `${id}-${kind}`));
  for (const runtime of ['client-runtime', 'mock-runtime'])
    link(folder, `${SCOPE}/${runtime}`, join(PACKAGES, runtime));
  const url = pathToFileURL(join(folder, `${id}-fixtures`, 'dist', 'gen', 'suite.js')).href;
  const suite: Record<string, () => SuiteCheck[]> = await import(/* @vite-ignore */ url);
  const checks = Object.values(suite).flatMap((make) => make());
  return checks.filter(({ name }) => / \(page \d+, line \d+\)$/.test(name));
}

function emit(spec: Spec): OutputFile[] {
  const options = { scope: SCOPE, runtimeRange: 'workspace:^', specSha256: '0'.repeat(64), manifests: new Map() };
  return emitPackages(planPackages(spec, options));
}

/** TypeScript of `src` becomes JavaScript in `dist`, module by module; its types are not looked at. */
function build(folder: string, { path, content }: OutputFile): void {
  if (path.endsWith('.test.ts') || path.endsWith('.d.ts')) return;
  const target = join(folder, path.replace('/src/', '/dist/').replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(
    target,
    path.endsWith('.ts') ? ts.transpileModule(content, { compilerOptions: OPTIONS }).outputText : content,
  );
}

function link(folder: string, name: string, target: string): void {
  const place = join(folder, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place, 'junction');
}
