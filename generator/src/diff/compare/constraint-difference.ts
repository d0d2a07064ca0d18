import type { RuleId } from '../rules.js';

/** A difference in the stated constraints of a field, before it has its path and its place. */
export interface ConstraintDifference {
  rule: RuleId;
  /** What is said of the field: "lowered its maximum from 10 to 5". */
  says: string;
  /** Key of the constraint and its old and new value; undefined where it is not stated. */
  key: string;
  before: unknown;
  after: unknown;
}
