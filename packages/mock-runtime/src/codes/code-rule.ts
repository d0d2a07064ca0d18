import type { Reason } from './code-table.js';

/** A code that a product documents for a reason of its own, ahead of the general table. Only actions that list it answer it. */
export interface CodeRule {
  reason: Reason;
  /** Only for this parameter, or for a group of parameters with this one among them. */
  field?: string;
  code: string;
}
