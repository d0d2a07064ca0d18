import type { Override, Spec } from '@specloom/spec';
import type { Line } from '../extract/line.js';
import type { FindingList } from '../parse/finding-list.js';
import { resolvePath } from './resolve-path.js';
import { linesAt, textSha256 } from './text-hash.js';

/**
 * Corrects a spec by hand-written overrides.
 *
 * Each is pinned to a hash of the text that it corrects: when that text has changed, the override is not applied and a
 * finding gives the new hash, so that a person looks at it again.
 */
export function applyOverrides(
  spec: Spec,
  overrides: readonly Override[],
  trace: ReadonlyMap<string, readonly Line[]>,
  findings: FindingList,
): void {
  for (const override of overrides) {
    if (!('path' in override)) continue;
    const fact = resolvePath(spec, override.path);
    const lines = linesAt(trace, override.path);
    if (!fact || !lines) {
      findings.add({
        rule: 'override-without-fact',
        severity: 'error',
        message: `The override of ${override.path} corrects nothing: the spec has no such fact; remove it or mend its path`,
        path: override.path,
        origins: [],
      });
      continue;
    }
    const found = textSha256(lines);
    if (found !== override.textSha256) {
      findings.add({
        rule: 'override-outdated',
        severity: 'error',
        message: `The text that the override of ${override.path} corrects has changed (its hash is now ${found}); check the correction, then update textSha256`,
        path: override.path,
        origins: lines[0] ? [lines[0].at] : [],
      });
      continue;
    }
    fact.replace(override.value);
  }
}
