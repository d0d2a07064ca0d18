import type { Behaviours } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../gen/behaviours.js';
import { describeAvailableCvmInstanceTypes } from './catalogue/describe-available-cvm-instance-types.js';
import { describeCvmZoneInstanceConfigInfos } from './catalogue/describe-cvm-zone-instance-config-infos.js';
import { describeInstanceCategories } from './catalogue/describe-instance-categories.js';
import { createComputeEnv } from './envs/create-compute-env.js';
import { deleteComputeEnv } from './envs/delete-compute-env.js';
import { describeComputeEnv } from './envs/describe-compute-env.js';
import { describeComputeEnvActivities } from './envs/describe-compute-env-activities.js';
import { describeComputeEnvCreateInfo } from './envs/describe-compute-env-create-info.js';
import { describeComputeEnvCreateInfos } from './envs/describe-compute-env-create-infos.js';
import { describeComputeEnvs } from './envs/describe-compute-envs.js';
import { modifyComputeEnv } from './envs/modify-compute-env.js';
import { deleteJob } from './jobs/delete-job.js';
import { describeJob } from './jobs/describe-job.js';
import { describeJobSubmitInfo } from './jobs/describe-job-submit-info.js';
import { describeJobs } from './jobs/describe-jobs.js';
import { describeTask } from './jobs/describe-task.js';
import { describeTaskLogs } from './jobs/describe-task-logs.js';
import type { InstanceEventName, JobEventName } from './jobs/instance-event.js';
import {
  instanceEnded,
  instanceLaunched,
  instanceTerminated,
  jobAccept,
  jobOpen,
  jobTerminate,
  jobWake,
} from './jobs/job-events.js';
import { retryJobs } from './jobs/retry-jobs.js';
import { submitJob } from './jobs/submit-job.js';
import { terminateJob } from './jobs/terminate-job.js';
import { terminateTaskInstance } from './jobs/terminate-task-instance.js';
import { attachInstances } from './nodes/attach-instances.js';
import { detachInstances } from './nodes/detach-instances.js';
import { nodeStep } from './nodes/node-events.js';
import { NODE_STEP } from './nodes/node-step.js';
import { terminateComputeNode, terminateComputeNodes } from './nodes/terminate-compute-node.js';
import { seed, start } from './start.js';
import { createTaskTemplate } from './templates/create-task-template.js';
import { deleteTaskTemplates } from './templates/delete-task-templates.js';
import { describeTaskTemplates } from './templates/describe-task-templates.js';
import { modifyTaskTemplate } from './templates/modify-task-template.js';

export type {
  BatchCatalogue,
  BatchDurations,
  BatchLengths,
  BatchQuotas,
  BatchSettings,
  BatchSettingsInput,
  KnownInstance,
} from './settings/batch-settings.js';
export type { NodeScript } from './settings/node-script.js';
export type { TaskScript } from './settings/task-script.js';
export type { BatchSeed } from './start.js';

/** Hand-written semantics by action. */
export const behaviour: Behaviours = {
  actions: {
    AttachInstances: attachInstances,
    CreateComputeEnv: createComputeEnv,
    CreateTaskTemplate: createTaskTemplate,
    DeleteComputeEnv: deleteComputeEnv,
    DeleteJob: deleteJob,
    DeleteTaskTemplates: deleteTaskTemplates,
    DescribeAvailableCvmInstanceTypes: describeAvailableCvmInstanceTypes,
    DescribeComputeEnv: describeComputeEnv,
    DescribeComputeEnvActivities: describeComputeEnvActivities,
    DescribeComputeEnvCreateInfo: describeComputeEnvCreateInfo,
    DescribeComputeEnvCreateInfos: describeComputeEnvCreateInfos,
    DescribeComputeEnvs: describeComputeEnvs,
    DescribeCvmZoneInstanceConfigInfos: describeCvmZoneInstanceConfigInfos,
    DescribeInstanceCategories: describeInstanceCategories,
    DescribeJob: describeJob,
    DescribeJobSubmitInfo: describeJobSubmitInfo,
    DescribeJobs: describeJobs,
    DescribeTask: describeTask,
    DescribeTaskLogs: describeTaskLogs,
    DescribeTaskTemplates: describeTaskTemplates,
    DetachInstances: detachInstances,
    ModifyComputeEnv: modifyComputeEnv,
    ModifyTaskTemplate: modifyTaskTemplate,
    RetryJobs: retryJobs,
    SubmitJob: submitJob,
    TerminateComputeNode: terminateComputeNode,
    TerminateComputeNodes: terminateComputeNodes,
    TerminateJob: terminateJob,
    TerminateTaskInstance: terminateTaskInstance,
  } satisfies BatchActionBehaviours,
  codes: [
    { reason: 'exclusive-parameters', field: 'EnvId', code: 'AllowedOneAttributeInEnvIdAndComputeEnv' },
    { reason: 'missing-alternative', field: 'EnvId', code: 'AllowedOneAttributeInEnvIdAndComputeEnv' },
    { reason: 'unknown-filter', code: 'InvalidFilter' },
    // Each of these codes is listed by the one action whose filter has such values.
    { reason: 'filter-value', code: 'InvalidParameterValue.ResourceType' },
    { reason: 'filter-value', code: 'InvalidParameterValue.UnsupportedBatchInstanceChargeType' },
  ],
  events: {
    'instance-ended': instanceEnded,
    'instance-launched': instanceLaunched,
    'instance-terminated': instanceTerminated,
    'job-accept': jobAccept,
    'job-open': jobOpen,
    'job-terminate': jobTerminate,
    'job-wake': jobWake,
    [NODE_STEP]: nodeStep,
  } satisfies Record<InstanceEventName | JobEventName | typeof NODE_STEP, unknown>,
  start,
  seed,
};
