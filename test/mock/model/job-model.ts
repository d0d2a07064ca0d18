/** How long things take in the model and in the mock that it is compared with, in seconds. */
export const SECONDS = {
  submit: 1,
  sort: 1,
  schedule: 1,
  launch: 2,
  run: 3,
  terminateInstance: 2,
  terminateTask: 1,
} as const;

/** A task of a random job. */
export interface TaskPlan {
  instances: number;
  maxRetryCount: number;
  /** 0 for no limit. */
  maxConcurrent: number;
  failedAction: 'TERMINATE' | 'INTERRUPT' | 'FAST_INTERRUPT';
  /** The first so many runs of each instance fail. */
  failures: number;
  /** Places of the tasks that it depends on. */
  after: number[];
}

interface Instance {
  state: string;
  /** Seconds until something happens to it; undefined where nothing does. */
  left: number | undefined;
  runs: number;
  going: boolean;
}

/** Ways to be still at it, and what they come to together: the first that there is. */
const ORDER = ['RUNNING', 'STARTING', 'RUNNABLE', 'FAILED_INTERRUPTED', 'PENDING', 'SUBMITTED', 'FAILED', 'SUCCEED'];

/** A job as the document describes it, moved on second by second, and not by events as the mock does it. */
export class JobModel {
  readonly tasks: Instance[][];
  #age = 0;
  /** Seconds since TerminateJob; undefined where it is not being terminated. */
  #ending: number | undefined;

  constructor(readonly plans: readonly TaskPlan[]) {
    this.tasks = plans.map(({ instances }) => Array.from({ length: instances }, fresh));
  }

  get state(): string {
    return this.#age < SECONDS.submit ? 'SUBMITTED' : first(this.tasks.map(stateOf));
  }

  get terminating(): boolean {
    return this.#ending !== undefined;
  }

  /** States of the tasks. */
  taskStates(): string[] {
    return this.tasks.map(stateOf);
  }

  /** One second passes. */
  tick(): void {
    this.#age++;
    for (const [place, instances] of this.tasks.entries()) {
      for (const instance of instances) {
        if (instance.left !== undefined && --instance.left === 0) {
          this.#happen(instance, this.#plan(place));
        }
      }
    }
    if (this.#age === SECONDS.submit) {
      this.#all((instance) => instance.state === 'SUBMITTED' && set(instance, 'PENDING'));
    }
    if (this.#ending !== undefined) {
      for (const instance of this.tasks[this.#ending++] ?? []) {
        this.#end(instance);
      }
    }
    this.follow();
  }

  /** Code that TerminateJob answers. */
  terminate(): string {
    if (this.state === 'SUCCEED' || this.state === 'FAILED') {
      return 'ok';
    }
    if (this.state === 'SUBMITTED') {
      return 'UnsupportedOperation';
    }
    if (this.terminating) {
      return 'ResourceInUse.Job';
    }
    this.#ending = 0;
    return 'ok';
  }

  /** Code that TerminateTaskInstance answers. */
  terminateInstance(place: number, index: number): string {
    const instance = this.tasks[place]?.[index];
    if (instance === undefined) {
      return 'ResourceNotFound.TaskInstance';
    }
    this.#end(instance);
    this.follow();
    return 'ok';
  }

  /** Code that RetryJobs answers. */
  retry(): string {
    if (this.state !== 'FAILED') {
      return 'UnsupportedOperation';
    }
    this.#age = 0;
    this.#all((instance) => instance.state === 'FAILED' && Object.assign(instance, fresh()));
    return 'ok';
  }

  /** What must follow from the states of the task instances at once. */
  follow(): void {
    for (let before = ''; before !== JSON.stringify(this.tasks); ) {
      before = JSON.stringify(this.tasks);
      if (this.#age >= SECONDS.submit + SECONDS.sort) {
        this.tasks.forEach((instances, place) => {
          this.#release(instances, this.#plan(place));
        });
      }
    }
    if (this.state === 'SUCCEED' || this.state === 'FAILED') {
      this.#ending = undefined;
    }
  }

  #release(instances: Instance[], plan: TaskPlan): void {
    const before = plan.after.map((place) => stateOf(this.tasks[place] ?? []));
    for (const instance of instances) {
      if (instance.state === 'PENDING' && before.includes('FAILED')) {
        set(instance, 'FAILED');
      } else if (instance.state === 'PENDING' && before.every((state) => state === 'SUCCEED')) {
        set(instance, 'RUNNABLE', SECONDS.schedule);
      }
      const busy = instances.filter(({ state }) => ['STARTING', 'RUNNING', 'FAILED_INTERRUPTED'].includes(state));
      const free = plan.maxConcurrent === 0 || busy.length < plan.maxConcurrent;
      if (instance.state === 'RUNNABLE' && instance.left === undefined && free && !this.terminating) {
        set(instance, 'STARTING', SECONDS.launch);
      }
    }
  }

  /** An instance's time is up. */
  #happen(instance: Instance, plan: TaskPlan): void {
    if (instance.going) {
      set(instance, 'FAILED');
    } else if (instance.state === 'RUNNABLE') {
      instance.left = undefined;
    } else if (instance.state === 'STARTING') {
      set(instance, 'RUNNING', SECONDS.run);
    } else if (++instance.runs > plan.failures) {
      set(instance, 'SUCCEED');
    } else if (plan.failedAction === 'FAST_INTERRUPT') {
      set(instance, 'FAILED_INTERRUPTED');
    } else if (instance.runs <= plan.maxRetryCount && !this.terminating) {
      set(instance, 'RUNNABLE', SECONDS.schedule);
    } else {
      set(instance, plan.failedAction === 'INTERRUPT' ? 'FAILED_INTERRUPTED' : 'FAILED');
    }
  }

  #end(instance: Instance): void {
    if (['SUBMITTED', 'PENDING', 'RUNNABLE'].includes(instance.state)) {
      set(instance, 'FAILED');
    } else if (['STARTING', 'RUNNING', 'FAILED_INTERRUPTED'].includes(instance.state) && !instance.going) {
      instance.going = true;
      instance.left = SECONDS.terminateInstance;
    }
  }

  #all(change: (instance: Instance) => void): void {
    this.tasks.flat().forEach(change);
  }

  #plan(place: number): TaskPlan {
    const plan = this.plans[place];
    if (plan === undefined) {
      throw new Error(`There is no task ${place}.`);
    }
    return plan;
  }
}

function fresh(): Instance {
  return { state: 'SUBMITTED', left: undefined, runs: 0, going: false };
}

function set(instance: Instance, state: string, left?: number): void {
  Object.assign(instance, { state, left, going: false });
}

function first(states: readonly string[]): string {
  return ORDER.find((state) => states.includes(state)) ?? 'SUCCEED';
}

function stateOf(instances: readonly Instance[]): string {
  return first(instances.map(({ state }) => state));
}
