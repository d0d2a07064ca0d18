import type { TaskInput } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import { requireId } from '../state/find.js';
import { checkEnvData } from './env-data-checks.js';
import { requireLocalPath, requireRemotePath } from './path-checks.js';
import { requireName, requireNatural } from './text-checks.js';

type Context = BehaviourContext<unknown>;

/** The management type that the document supports. */
const MANAGED = 'MANAGED';

/** Checks what the input's declaration does not say of the data type `Task`; fails with the code of what is wrong. */
export function checkTask(context: Context, task: TaskInput): void {
  if (task.TaskName !== undefined) {
    requireName(context, 'TaskName', task.TaskName);
  }
  requireNatural(context, 'TaskInstanceNum', task.TaskInstanceNum);
  requireNatural(context, 'Timeout', task.Timeout);
  requireNatural(context, 'ResourceMaxRetryCount', task.ResourceMaxRetryCount);
  if (task.EnvId !== undefined) {
    requireId(context, 'EnvId', task.EnvId);
  }
  checkEnvType(context, task.ComputeEnv?.EnvType);
  checkEnvData(context, task.ComputeEnv?.EnvData ?? {}, 'InvalidParameterValue.ComputeEnv');
  checkPaths(context, task);
  for (const { WorkerNum, WorkerPartSize } of task.OutputMappingConfigs ?? []) {
    requireNatural(context, 'OutputMappingConfigs.WorkerNum', WorkerNum);
    requireNatural(context, 'OutputMappingConfigs.WorkerPartSize', WorkerPartSize);
  }
}

/** Fails with `InvalidParameterValue.ComputeEnv` for any other type than "MANAGED". */
export function checkEnvType({ fail }: Context, type: string | undefined): void {
  if (type !== undefined && type !== MANAGED) {
    const message = `The EnvType is ${JSON.stringify(type.slice(0, 60))}: expected "${MANAGED}".`;
    fail('InvalidParameterValue.ComputeEnv', message);
  }
}

function checkPaths(context: Context, task: TaskInput): void {
  for (const { LocalPath } of task.ComputeEnv?.MountDataDisks ?? []) {
    requireLocalPath(context, 'MountDataDisks.LocalPath', LocalPath);
  }
  for (const { SourcePath, DestinationPath } of task.InputMappings ?? []) {
    requireRemotePath(context, 'InputMappings.SourcePath', SourcePath);
    requireLocalPath(context, 'InputMappings.DestinationPath', DestinationPath);
  }
  for (const { SourcePath, DestinationPath } of task.OutputMappings ?? []) {
    requireLocalPath(context, 'OutputMappings.SourcePath', SourcePath);
    requireRemotePath(context, 'OutputMappings.DestinationPath', DestinationPath);
  }
  requireRemotePath(context, 'RedirectInfo.StdoutRedirectPath', task.RedirectInfo?.StdoutRedirectPath);
  requireRemotePath(context, 'RedirectInfo.StderrRedirectPath', task.RedirectInfo?.StderrRedirectPath);
  requireLocalPath(context, 'RedirectLocalInfo.StdoutLocalPath', task.RedirectLocalInfo?.StdoutLocalPath);
  requireLocalPath(context, 'RedirectLocalInfo.StderrLocalPath', task.RedirectLocalInfo?.StderrLocalPath);
  requireRemotePath(context, 'Application.PackagePath', task.Application.PackagePath);
}
