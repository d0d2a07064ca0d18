/** Something that goes wrong on purpose. Times are real ones, whatever the mock's clock does. */
export type Fault =
  /** Answers with an error code of the spec. */
  | { kind: 'error'; code: string; message?: string }
  /** Answers late, by `milliseconds` give or take up to `jitter`. */
  | { kind: 'latency'; milliseconds: number; jitter?: number }
  /** Closes the connection without an answer; an in-process `fetch` rejects. The action does not run. */
  | { kind: 'drop' }
  /** Runs the action, sends the first half of the answer, and closes the connection. */
  | { kind: 'half-body' }
  /** Runs the action and spreads the answer over so many milliseconds. */
  | { kind: 'slow-body'; milliseconds: number }
  /** Answers with an HTTP status and no JSON, as a proxy in between would. The action does not run. */
  | { kind: 'status'; status: number }
  /** Answers with RequestLimitExceeded, as if the key had used up its requests. */
  | { kind: 'rate-storm' };

/** When a fault strikes. All stated conditions have to hold. */
export interface FaultRule {
  /** Name to take the rule back by; made up where absent. */
  id?: string;
  /** Only this action; default: every action. */
  action?: string;
  /** Only so many of the calls, drawn from the mock's seed: 0 never, 1 always (default). */
  probability?: number;
  /** Lets so many matching calls pass first; default 0. */
  after?: number;
  /** Strikes so often, then never again; default: without end. */
  times?: number;
  fault: Fault;
}

/** A script: steps that follow one another, each for so many calls. */
export interface Scenario {
  name: string;
  /** Only calls of this action move the script on; default: every call. */
  action?: string;
  steps: ScenarioStep[];
  /** Begins again after the last step; default: ends. */
  repeat?: boolean;
}

/** One step of a scenario: for `calls` calls (default 1), first the clock moves, then the fault strikes, if there is one. */
export interface ScenarioStep {
  calls?: number;
  advanceSeconds?: number;
  fault?: Fault;
}
