/**
 * What task instances do when they run. A member that says which ones (`jobName` to `attempt`) and is left out fits all; a
 * member that says what they do and is left out is as usual: they run for a while and succeed.
 */
export interface TaskScript {
  jobName?: string;
  taskName?: string;
  taskInstanceIndex?: number;
  /** 1 for the first run, 2 for the first retry. */
  attempt?: number;
  /** Seconds that the application runs. */
  seconds?: number;
  /** 0 succeeds; anything else fails. Default 0. */
  exitCode?: number;
  stdout?: string;
  stderr?: string;
  /** How often creating its instance fails before it succeeds; default 0. Each failure uses up a `ResourceMaxRetryCount`. */
  resourceFailures?: number;
}

/** Which run of which task instance. */
export interface TaskRun {
  jobName: string;
  taskName: string;
  taskInstanceIndex: number;
  attempt: number;
}

/** The script of one run: the last that fits; an empty one where none does. */
export function scriptOfRun(scripts: readonly TaskScript[], run: TaskRun): TaskScript {
  const fits = (script: TaskScript): boolean =>
    (script.jobName ?? run.jobName) === run.jobName &&
    (script.taskName ?? run.taskName) === run.taskName &&
    (script.taskInstanceIndex ?? run.taskInstanceIndex) === run.taskInstanceIndex &&
    (script.attempt ?? run.attempt) === run.attempt;
  return scripts.findLast(fits) ?? {};
}
