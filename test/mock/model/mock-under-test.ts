import { createBatchMock } from '@specloom/batch-mock';
import { callPlainly } from '../batch-requests.js';
import { Application, Placement } from '../provocation.js';
import { NODE_SECONDS } from './env-model.js';
import { SECONDS, type TaskPlan } from './job-model.js';
import type { Step } from './step.js';

const DURATIONS = {
  ...SECONDS,
  nodeSubmit: NODE_SECONDS.SUBMITTED,
  nodeCreate: NODE_SECONDS.CREATING,
  nodeStart: NODE_SECONDS.CREATED,
  nodeDelete: NODE_SECONDS.DELETING,
};

/** Ids of things that do not exist. */
const NOBODY = { job: 'job-00000000', env: 'env-00000000', template: 'task-tmpl-00000000', node: 'node-00000000' };

type Listed = Record<string, unknown>[];

/** A mock, driven by the same steps as the model. */
export class MockUnderTest {
  readonly #mock = createBatchMock({
    auth: false,
    rates: 'off',
    clock: 'manual',
    now: () => Date.UTC(2024, 1, 29),
    settings: { durations: DURATIONS },
  });
  readonly #ids: Record<'job' | 'env' | 'template', string[]> = { job: [], env: [], template: [] };
  #jobs = 0;

  /** Seconds pass. */
  wait(seconds: number): void {
    this.#mock.advance(seconds);
  }

  /** Takes a step; returns the code, and the id of what it was about. */
  async take(step: Step): Promise<{ code: string; id: string }> {
    switch (step.do) {
      case 'submit': {
        const JobName = `job ${this.#jobs++}`;
        this.#mock.seed({ product: { taskScripts: scriptsOf(JobName, step.tasks) } });
        return this.#make('job', 'SubmitJob', { Placement, Job: jobOf(JobName, step.tasks) }, 'JobId');
      }
      case 'terminate job':
        return this.#change(this.#id('job', step.which), 'TerminateJob', (JobId) => ({ JobId }));
      case 'retry':
        return this.#change(this.#id('job', step.which), 'RetryJobs', (JobId) => ({ JobIds: [JobId] }));
      case 'delete job':
        return this.#change(this.#id('job', step.which), 'DeleteJob', (JobId) => ({ JobId }));
      case 'terminate instance':
        return this.#change(this.#id('job', step.which), 'TerminateTaskInstance', (JobId) => ({
          ...{ JobId, TaskName: nameOf(step.task), TaskInstanceIndex: step.index },
        }));
      case 'create env': {
        const ComputeEnv = { EnvName: 'e', DesiredComputeNodeCount: step.nodes };
        return this.#make('env', 'CreateComputeEnv', { Placement, ComputeEnv }, 'EnvId');
      }
      case 'scale':
        return this.#change(this.#id('env', step.which), 'ModifyComputeEnv', (EnvId) => ({
          ...{ EnvId, DesiredComputeNodeCount: step.nodes },
        }));
      case 'terminate node': {
        const id = this.#id('env', step.which);
        const { ComputeNodeSet = [] } = await callPlainly(this.#mock, 'DescribeComputeEnv', { EnvId: id });
        const ComputeNodeId = (ComputeNodeSet as Listed)[step.node]?.ComputeNodeId ?? NOBODY.node;
        return this.#change(id, 'TerminateComputeNode', (EnvId) => ({ EnvId, ComputeNodeId }));
      }
      case 'delete env':
        return this.#change(this.#id('env', step.which), 'DeleteComputeEnv', (EnvId) => ({ EnvId }));
      case 'create template': {
        const template = { TaskTemplateName: step.name, TaskTemplateInfo: { Application, ComputeEnv: {} } };
        return this.#make('template', 'CreateTaskTemplate', template, 'TaskTemplateId');
      }
      case 'rename template':
        return this.#change(this.#id('template', step.which), 'ModifyTaskTemplate', (TaskTemplateId) => ({
          ...{ TaskTemplateId, TaskTemplateName: step.name },
        }));
      case 'delete template':
        return this.#change(this.#id('template', step.which), 'DeleteTaskTemplates', (TaskTemplateId) => ({
          TaskTemplateIds: [TaskTemplateId],
        }));
      default:
        throw new Error(`No action does "${step.do}".`);
    }
  }

  /** An output. */
  async read(action: string, input: object): Promise<Record<string, unknown>> {
    return callPlainly(this.#mock, action, input);
  }

  async #make(kind: 'job' | 'env' | 'template', action: string, input: object, member: string) {
    const answer = await callPlainly(this.#mock, action, input);
    const id = String(answer[member]);
    this.#ids[kind].push(id);
    return { code: answer.Error?.Code ?? 'ok', id };
  }

  async #change(id: string, action: string, input: (id: string) => object) {
    return { code: (await callPlainly(this.#mock, action, input(id))).Error?.Code ?? 'ok', id };
  }

  #id(kind: 'job' | 'env' | 'template', which: number): string {
    const ids = this.#ids[kind];
    return ids[which % Math.max(1, ids.length)] ?? NOBODY[kind];
  }
}

/** Name of the task in a place. */
export function nameOf(place: number): string {
  return `t${place}`;
}

function jobOf(JobName: string, plans: readonly TaskPlan[]): object {
  return {
    JobName,
    Tasks: plans.map(({ instances, maxRetryCount, maxConcurrent, failedAction }, place) => ({
      ...{ TaskName: nameOf(place), Application, ComputeEnv: {}, TaskInstanceNum: instances },
      ...{ MaxRetryCount: maxRetryCount, MaxConcurrentNum: maxConcurrent, FailedAction: failedAction },
    })),
    Dependences: plans.flatMap(({ after }, place) =>
      after.map((start) => ({ StartTask: nameOf(start), EndTask: nameOf(place) })),
    ),
  };
}

function scriptsOf(jobName: string, plans: readonly TaskPlan[]): object[] {
  return plans.flatMap(({ failures }, place) =>
    Array.from({ length: failures }, (_, run) => ({
      ...{ jobName, taskName: nameOf(place), attempt: run + 1, exitCode: 1 },
    })),
  );
}
