import type { Dependence, NamedComputeEnv, TaskInput } from '@specloom/batch-client/types';
import type { InputOf } from './batch-caller.js';

/** Where the samples are. */
export const ZONE = 'ap-guangzhou-2';

/** A task that fits, with changes. */
export function sampleTask(TaskName: string, changes: Partial<TaskInput> = {}): TaskInput {
  const task: TaskInput = { TaskName, Application: { DeliveryForm: 'LOCAL', Command: 'true' }, ...changes };
  return task.EnvId === undefined && task.ComputeEnv === undefined ? { ...task, ComputeEnv: {} } : task;
}

/** A job that fits. Dependences are written "A>B". */
export function sampleJob(tasks: TaskInput[], ...dependences: string[]): InputOf<'SubmitJob'> {
  return {
    Placement: { Zone: ZONE },
    Job: { JobName: 'sample', Tasks: tasks, Dependences: dependences.map(toDependence) },
  };
}

/** A compute environment that fits, with changes. */
export function sampleEnv(nodes: number, changes: Partial<NamedComputeEnv> = {}): InputOf<'CreateComputeEnv'> {
  return {
    Placement: { Zone: ZONE },
    ComputeEnv: {
      EnvName: 'sample',
      DesiredComputeNodeCount: nodes,
      EnvData: { InstanceType: 'S1.SMALL2', ImageId: 'img-bd78fy2t' },
      ...changes,
    },
  };
}

function toDependence(text: string): Dependence {
  const [StartTask = '', EndTask = ''] = text.split('>');
  return { StartTask, EndTask };
}
