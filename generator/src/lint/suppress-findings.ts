import type { Finding, Override } from '@specloom/spec';

/** Findings that count, and those that a person has suppressed. */
export interface Suppressed {
  findings: Finding[];
  suppressed: Finding[];
}

/** Hash of the lines that a path was read from; null where no lines are known. */
export type HashOf = (path: string) => string | null;

/**
 * Takes out the findings that overrides suppress.
 *
 * A suppression is pinned to the text that it is about: when that has changed, or the finding is gone, it does not hold, and is a
 * finding itself. Where no document is at hand, there is no text to compare, and the identifier decides.
 */
export function suppressFindings(
  findings: readonly Finding[],
  overrides: readonly Override[],
  hashOf: HashOf | null,
): Suppressed {
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const suppressed = new Set<string>();
  const stale: Finding[] = [];
  for (const override of overrides) {
    if (!('suppress' in override)) continue;
    const finding = byId.get(override.suppress);
    const hash = finding && hashOf ? hashOf(finding.path ?? '') : null;
    if (!finding) {
      if (hashOf)
        stale.push(staleFinding(override.suppress, 'there is no such finding any more; remove the suppression'));
    } else if (hash !== null && hash !== override.textSha256) {
      const now = `the text that it is about has changed (its hash is now ${hash}); look at the finding again, then update textSha256`;
      stale.push({ ...staleFinding(override.suppress, now), origins: finding.origins });
    } else suppressed.add(finding.id);
  }
  return {
    findings: [...stale, ...findings.filter(({ id }) => !suppressed.has(id))],
    suppressed: findings.filter(({ id }) => suppressed.has(id)),
  };
}

function staleFinding(id: string, why: string): Finding {
  return {
    rule: 'suppression-outdated',
    severity: 'warning',
    message: `The suppression of ${id} does not hold: ${why}`,
    origins: [],
    id: `s-${id}`,
  };
}
