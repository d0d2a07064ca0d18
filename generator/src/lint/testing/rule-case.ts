import type { Spec } from '@specloom/spec';

/** Changes of a clean spec: one that a rule has to report, and one that comes close and is in order. */
export interface RuleCase {
  rule: string;
  name: string;
  /** Makes the contradiction. */
  breaks(spec: Spec): void;
  /** What the one finding of the rule says, and about what. */
  want: { path: string; message: RegExp };
  /** Comes close. */
  spares(spec: Spec): void;
}
