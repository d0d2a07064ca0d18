import { EnvModel } from './env-model.js';
import { JobModel } from './job-model.js';
import type { Step } from './step.js';

/** Everything that exists, in the order of its making. */
export class BatchModel {
  readonly jobs = new Map<string, JobModel>();
  readonly envs = new Map<string, EnvModel>();
  readonly templates = new Map<string, string>();

  /** Seconds pass. */
  wait(seconds: number): void {
    for (let second = 0; second < seconds; second++) {
      for (const job of this.jobs.values()) {
        job.tick();
      }
      for (const [id, env] of this.envs) {
        env.tick();
        this.#forgetIfGone(id, env);
      }
    }
  }

  /** The code that a step on something that exists answers; what it makes is known by its id. */
  apply(step: Step, id: string): string {
    const job = this.jobs.get(id);
    const env = this.envs.get(id);
    switch (step.do) {
      case 'submit':
        this.jobs.set(id, new JobModel(step.tasks));
        return 'ok';
      case 'terminate job':
        return job?.terminate() ?? 'ResourceNotFound.Job';
      case 'retry':
        return job?.retry() ?? 'ResourceNotFound.Job';
      case 'delete job':
        return this.#deleteJob(id, job);
      case 'terminate instance':
        return job?.terminateInstance(step.task, step.index) ?? 'ResourceNotFound.TaskInstance';
      case 'create env':
        this.envs.set(id, new EnvModel(step.nodes));
        return 'ok';
      case 'scale':
        return env?.scale(step.nodes) ?? 'ResourceNotFound.ComputeEnv';
      case 'terminate node':
        return env?.terminate(step.node) ?? 'ResourceNotFound.ComputeEnv';
      case 'delete env': {
        const code = env?.delete() ?? 'ResourceNotFound.ComputeEnv';
        this.#forgetIfGone(id, env);
        return code;
      }
      case 'create template':
        this.templates.set(id, step.name);
        return 'ok';
      case 'rename template':
        if (!this.templates.has(id)) {
          return 'ResourceNotFound.TaskTemplate';
        }
        this.templates.set(id, step.name);
        return 'ok';
      case 'delete template':
        return this.templates.delete(id) ? 'ok' : 'ResourceNotFound.TaskTemplate';
      default:
        throw new Error(`Nothing answers to "${step.do}".`);
    }
  }

  #deleteJob(id: string, job: JobModel | undefined): string {
    if (job === undefined) {
      return 'ResourceNotFound.Job';
    }
    if (job.state !== 'SUCCEED' && job.state !== 'FAILED') {
      return 'ResourceInUse.Job';
    }
    this.jobs.delete(id);
    return 'ok';
  }

  #forgetIfGone(id: string, env: EnvModel | undefined): void {
    if (env?.gone) {
      this.envs.delete(id);
    }
  }
}
