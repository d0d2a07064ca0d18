import type { BehaviourContext } from '@specloom/mock-runtime';
import { envsOf, jobsOf, templatesOf } from './collections.js';
import type { EnvRecord, NodeRecord } from './env-record.js';
import { type IdKind, isId } from './identifiers.js';
import type { InstanceRecord, JobRecord, TaskRecord } from './job-record.js';
import type { TemplateRecord } from './template-record.js';

type Context = BehaviourContext<unknown>;

/** Fails with `InvalidParameter.EnvIdMalformed` and the like for an identifier of another form. */
export function requireId({ fail }: Context, kind: IdKind, id: string): void {
  if (!isId(kind, id)) {
    fail(`InvalidParameter.${kind}Malformed`, `The ${kind} ${shown(id)} is malformed.`);
  }
}

/** Fails for a malformed id, and with `ResourceNotFound.ComputeEnv`. */
export function findEnv(context: Context, id: string): EnvRecord {
  requireId(context, 'EnvId', id);
  return envsOf(context).get(id) ?? context.fail('ResourceNotFound.ComputeEnv', absent('compute environment', id));
}

/** Fails for a malformed id, and with `ResourceNotFound.ComputeNode`. */
export function findNode(context: Context, env: EnvRecord, id: string): NodeRecord {
  requireId(context, 'ComputeNodeId', id);
  return (
    env.nodes.find((node) => node.id === id) ??
    context.fail('ResourceNotFound.ComputeNode', absent(`compute node of ${env.id}`, id))
  );
}

/** Fails for a malformed id, and with a code for a job that does not exist. */
export function findJob(context: Context, id: string, code = 'ResourceNotFound.Job'): JobRecord {
  requireId(context, 'JobId', id);
  return jobsOf(context).get(id) ?? context.fail(code, absent('job', id));
}

/** Fails with a code for a task that does not exist. */
export function findTask({ fail }: Context, job: JobRecord, name: string, code = 'ResourceNotFound.Task'): TaskRecord {
  return job.tasks.find((task) => task.name === name) ?? fail(code, absent(`task of ${job.id}`, name));
}

/** Fails with `ResourceNotFound.TaskInstance`. */
export function findInstance({ fail }: Context, task: TaskRecord, index: number): InstanceRecord {
  return (
    task.instances[index] ?? fail('ResourceNotFound.TaskInstance', absent(`instance of the task ${task.name}`, index))
  );
}

/** Fails for a malformed id, and with `ResourceNotFound.TaskTemplate`. */
export function findTemplate(context: Context, id: string): TemplateRecord {
  requireId(context, 'TaskTemplateId', id);
  return templatesOf(context).get(id) ?? context.fail('ResourceNotFound.TaskTemplate', absent('task template', id));
}

function absent(what: string, id: string | number): string {
  return `The ${what} ${shown(String(id))} does not exist.`;
}

function shown(id: string): string {
  return JSON.stringify(id.slice(0, 60));
}
