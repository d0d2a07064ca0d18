export { applyChanges } from './apply-changes.js';
export type { BoundaryChanges, BoundaryValue, DocumentedBoundaries, DocumentedBoundary } from './boundary.js';
export {
  documentedSuite,
  type SuiteCall,
  type SuiteParts,
  type SuiteTarget,
} from './documented-suite.js';
export { type SuiteCase, SuiteError } from './suite-case.js';
export type {
  Documented,
  DocumentedError,
  DocumentedExample,
  DocumentedPlace,
  DocumentedVector,
} from './suite-data.js';
export type { SuiteSign } from './vector-case.js';
