import type { Origin } from '@specloom/spec';

/** Where a fact is used: in what callers send, in what they get, in both, or in neither. */
export type Direction = 'input' | 'output' | 'both' | 'none';

/** Whether code that compiled against the old client still compiles against the new one. */
export type TypesVerdict = 'ok' | 'breaks';

/** Whether a call that worked still works; `warns`: it does, but with another outcome than before. */
export type WireVerdict = 'ok' | 'warns' | 'breaks';

/** Version step that a change asks for. */
export type Bump = 'major' | 'minor' | 'patch' | 'none';

/** One side of a diff. */
export interface Side {
  /** Identifier of the service, such as "cvm". */
  service: string;
  /** API version, such as "2020-10-28". */
  version: string;
  /** How the user named the side: a file, a revision, a release. */
  label: string;
}

/** One classified difference of two specs. */
export interface Change {
  /** Rule that recognised it, such as "parameter-became-required". */
  rule: string;
  /** What changed, such as "DescribeTask.input.Filters", "Task.MaxRetryCount" or "DescribeTask.errors.InternalError". */
  path: string;
  direction: Direction;
  types: TypesVerdict;
  wire: WireVerdict;
  bump: Bump;
  /** One sentence with the old and the new value. */
  message: string;
  /** Hash of rule, path and values: the same change has the same fingerprint in every run. */
  fingerprint: string;
  /** Place in the old document, where the fact exists there. */
  from?: Origin;
  /** Place in the new document, where the fact exists there. */
  to?: Origin;
}

/** All differences of two specs, ordered by path, then rule. */
export interface DiffReport {
  format: 1;
  from: Side;
  to: Side;
  /** The greatest bump of all changes; "none" when there are none. */
  bump: Bump;
  changes: Change[];
}
