import type { Finding, Spec } from '@specloom/spec';
import { renderHistory } from './diff/history/render-history.js';
import { HISTORY_FILE } from './emit/client/emit-client.js';
import { generatedNotice } from './emit/emit-context.js';
import { emitPackages } from './emit/emit-packages.js';
import type { OutputFile } from './emit/output-file.js';
import { findingsByExample, lintSpec } from './lint-documentation.js';
import type { Plan } from './plan/plan.js';
import { type PlanOptions, packageDirectories } from './plan/plan-options.js';
import { planPackages } from './plan/plan-packages.js';
import { applyComparison } from './write/apply-comparison.js';
import { type Comparison, compareFiles } from './write/compare-files.js';
import { formatFiles } from './write/format-files.js';
import { readManifests } from './write/read-manifests.js';

/** What to generate, and where. */
export interface GenerateOptions extends Pick<PlanOptions, 'scope' | 'runtimeRange' | 'specSha256' | 'retired'> {
  /** Folder that holds the packages. */
  out: string;
  /** Compare only, and write nothing. */
  check: boolean;
  /** Format the files as the packages in a repository are; without it they stay as they are printed. */
  format: boolean;
  /** What linting the documentation found; by default, what linting the spec finds. */
  findings?: readonly Finding[];
}

/**
 * Makes the packages of a spec and brings the folder up to date with them.
 *
 * @throws {PlanError} for a scope or a range that no package can have.
 * @throws {WriteError} where files cannot be formatted, read or written.
 */
export async function generatePackages(spec: Spec, options: GenerateOptions): Promise<Comparison> {
  const { out, check, format, findings = lintSpec(spec).findings, ...settings } = options;
  const manifests = await readManifests(out, packageDirectories(spec.service.id));
  const plan = planPackages(spec, { ...settings, manifests, findings: idsByExample(findings) });
  const printed = [...emitPackages(plan), historyFile(spec, plan)];
  const files = format ? await formatFiles(printed) : printed;
  const comparison = compareFiles(out, files);
  if (!check) applyComparison(out, comparison);
  return comparison;
}

function idsByExample(findings: readonly Finding[]): Map<string, string[]> {
  return new Map([...findingsByExample(findings)].map(([path, found]) => [path, found.map(({ id }) => id)]));
}

function historyFile(spec: Spec, { packages, source }: Plan): OutputFile {
  const content = `<!-- ${generatedNotice(source)} -->\n\n${renderHistory(spec)}`;
  return { path: `${packages.client.directory}/${HISTORY_FILE}`, content, kind: 'generated' };
}
