export { type Credential, TEST_CREDENTIAL } from './auth/credential.js';
export {
  parseTc3Authorization,
  type Tc3Authorization,
  type Tc3Material,
  tc3CanonicalRequest,
  tc3Signature,
  tc3StringToSign,
} from './auth/tc3.js';
export { type V1Material, v1Signature, v1StringToSign } from './auth/v1-signature.js';
export type {
  Behaviour,
  BehaviourContext,
  Behaviours,
  EventHandler,
  WorldContext,
} from './behaviour/behaviour.js';
export type { Random } from './behaviour/random.js';
export type { Cassette, Interaction } from './cassette/cassette.js';
export { createRecorder, type Recorder, type RecorderOptions } from './cassette/create-recorder.js';
export type { Clock, ClockMode, ScheduledEvent } from './clock/clock.js';
export type { CodeRule } from './codes/code-rule.js';
export type { Reason } from './codes/code-table.js';
export type { LoggedRequest, RequestLog } from './control/request-log.js';
export type { Snapshot } from './control/snapshot.js';
export { loadSnapshot, saveSnapshot } from './control/snapshot-file.js';
export type { Family } from './conventions/family.js';
export { createMock } from './create-mock.js';
export type {
  MockAction,
  MockDefinition,
  MockErrorCode,
  MockExample,
  MockField,
  MockProtocol,
} from './definition/mock-definition.js';
export { specToMockDefinition } from './definition/spec-to-mock-definition.js';
export type { Fault, FaultRule, Scenario, ScenarioStep } from './faults/fault.js';
export type { FaultControl, ListenOptions, Mock, MockServer, RecordingControl } from './mock.js';
export type { MockLimits, MockOptions } from './mock-options.js';
export type { SeedData } from './seed/seed-data.js';
export type { Collection, Indexes, PageOptions, Store } from './store/store.js';
