import { signedPost } from '../../packages/mock-runtime/src/testing/sign-by-hand.js';
import { Application, Placement, type Provocation, type World } from './provocation.js';

const NOBODY = { env: 'env-00000000', job: 'job-00000000', node: 'node-00000000', template: 'task-tmpl-00000000' };
const INSTANCE = { InstanceId: 'ins-dus5t7tu' };
const ONE_ENV = { ComputeEnv: { EnvName: 'e', DesiredComputeNodeCount: 0 }, Placement };
const ONE_TEMPLATE = { TaskTemplateName: 'T', TaskTemplateInfo: { Application, ComputeEnv: {} } };

/** `{EnvId}{ComputeNodeId}` of a compute environment whose only node runs. */
async function envAndNode({ mock, env }: World): Promise<string> {
  const id = await env(1);
  const [found] = [...mock.store.collection<{ nodes: { id: string }[] }>('compute-envs').values()];
  return `${id} ${found?.nodes[0]?.id}`;
}

function nodeInput(prepared: string): object {
  const [EnvId, ComputeNodeId] = prepared.split(' ');
  return { EnvId, ComputeNodeId };
}

/** Codes that depend on what there is, or on how the mock is set up. */
export const STATE_PROVOCATIONS: Provocation[] = [
  {
    code: 'InternalError.CallCvm',
    prepare: ({ env }) => env(0),
    action: 'AttachInstances',
    input: (EnvId) => ({ EnvId, Instances: [{ InstanceId: 'nothing' }] }),
  },
  {
    code: 'InvalidParameter.ComputeNodeIdMalformed',
    prepare: ({ env }) => env(0),
    action: 'TerminateComputeNode',
    input: (EnvId) => ({ EnvId, ComputeNodeId: 'node' }),
  },
  {
    code: 'InvalidParameterValue.InstanceIdDuplicated',
    prepare: ({ env }) => env(0),
    action: 'AttachInstances',
    input: (EnvId) => ({ EnvId, Instances: [INSTANCE, INSTANCE] }),
  },
  {
    code: 'InvalidParameterValue.UnavailableZone',
    options: { settings: { unavailableZones: ['ap-guangzhou-2'] } },
    action: 'CreateComputeEnv',
    input: () => ONE_ENV,
  },
  {
    code: 'LimitExceeded.ComputeEnvQuota',
    options: { settings: { quotas: { computeEnvs: 1 } } },
    prepare: ({ env }) => env(0),
    action: 'CreateComputeEnv',
    input: () => ONE_ENV,
  },
  {
    code: 'LimitExceeded.CpuQuota',
    options: { settings: { quotas: { cpus: 3 } } },
    prepare: ({ env }) => env(2),
    action: 'ModifyComputeEnv',
    input: (EnvId) => ({ EnvId, DesiredComputeNodeCount: 4 }),
  },
  {
    code: 'LimitExceeded.JobQuota',
    options: { settings: { quotas: { jobs: 1 } } },
    prepare: ({ job }) => job(),
    action: 'SubmitJob',
    input: () => ({ Placement, Job: { Tasks: [{ Application, ComputeEnv: {} }] } }),
  },
  {
    code: 'LimitExceeded.JobQuota',
    action: 'SubmitJob',
    input: () => ({ Placement, Job: { Tasks: [{ Application, ComputeEnv: {}, TaskInstanceNum: 1e9 }] } }),
  },
  {
    code: 'LimitExceeded.TaskTemplateQuota',
    options: { settings: { quotas: { taskTemplates: 0 } } },
    action: 'CreateTaskTemplate',
    input: () => ONE_TEMPLATE,
  },
  { code: 'ResourceInUse.Job', prepare: ({ job }) => job(), action: 'DeleteJob', input: (JobId) => ({ JobId }) },
  { code: 'ResourceNotFound.ComputeEnv', action: 'DescribeComputeEnv', input: () => ({ EnvId: NOBODY.env }) },
  {
    code: 'ResourceNotFound.ComputeNode',
    prepare: ({ env }) => env(0),
    action: 'TerminateComputeNode',
    input: (EnvId) => ({ EnvId, ComputeNodeId: NOBODY.node }),
  },
  { code: 'ResourceNotFound.Job', action: 'DescribeJob', input: () => ({ JobId: NOBODY.job }) },
  {
    code: 'ResourceNotFound.Task',
    prepare: ({ job }) => job(),
    action: 'DescribeTask',
    input: (JobId) => ({ JobId, TaskName: 'B' }),
  },
  {
    code: 'ResourceNotFound.TaskInstance',
    prepare: ({ job }) => job(),
    action: 'DescribeTaskLogs',
    input: (JobId) => ({ JobId, TaskName: 'A', TaskInstanceIndexes: [1] }),
  },
  {
    code: 'ResourceNotFound.TaskTemplate',
    action: 'DeleteTaskTemplates',
    input: () => ({ TaskTemplateIds: [NOBODY.template] }),
  },
  {
    code: 'UnauthorizedOperation.UserNotAllowedToUseBatch',
    options: { settings: { forbiddenSecretIds: ['AKIDEXAMPLE'] }, auth: true },
    request: () => signedEnv(),
  },
  {
    code: 'UnsupportedOperation',
    prepare: ({ job }) => job(),
    action: 'TerminateJob',
    input: (JobId) => ({ JobId }),
  },
  {
    code: 'UnsupportedOperation.AcceptOtherRequest',
    prepare: async ({ env, call }) => {
      const EnvId = await env(1);
      await call('DeleteComputeEnv', { EnvId });
      return EnvId;
    },
    action: 'DeleteComputeEnv',
    input: (EnvId) => ({ EnvId }),
  },
  {
    code: 'UnsupportedOperation.ComputeEnvAcceptOtherRequest',
    prepare: async ({ env, call }) => {
      const EnvId = await env(1);
      await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 2 });
      return EnvId;
    },
    action: 'DeleteComputeEnv',
    input: (EnvId) => ({ EnvId }),
  },
  {
    code: 'UnsupportedOperation.ComputeEnvOperation',
    prepare: async ({ env, job }) => {
      const EnvId = await env(1);
      await job({ EnvId });
      return EnvId;
    },
    action: 'DeleteComputeEnv',
    input: (EnvId) => ({ EnvId }),
  },
  {
    code: 'UnsupportedOperation.ComputeNodeForbidTerminate',
    prepare: ({ call }) =>
      call('CreateComputeEnv', { Placement, ComputeEnv: { EnvName: 'e', DesiredComputeNodeCount: 1 } }, 'EnvId'),
    action: 'DeleteComputeEnv',
    input: (EnvId) => ({ EnvId }),
  },
  {
    code: 'UnsupportedOperation.ComputeNodeIsTerminating',
    prepare: async (world) => {
      const prepared = await envAndNode(world);
      await world.call('TerminateComputeNode', nodeInput(prepared));
      return prepared;
    },
    action: 'TerminateComputeNode',
    input: nodeInput,
  },
  {
    code: 'UnsupportedOperation.InstancesNotAllowToAttach',
    prepare: async ({ env, call }) => {
      const EnvId = await env(0);
      await call('AttachInstances', { EnvId, Instances: [INSTANCE] });
      return EnvId;
    },
    action: 'AttachInstances',
    input: (EnvId) => ({ EnvId, Instances: [INSTANCE] }),
  },
  {
    code: 'UnsupportedOperation.NotEnoughComputeNodesToTerminate',
    prepare: ({ call }) =>
      call('CreateComputeEnv', { Placement, ComputeEnv: { EnvName: 'e', DesiredComputeNodeCount: 2 } }, 'EnvId'),
    action: 'ModifyComputeEnv',
    input: (EnvId) => ({ EnvId, DesiredComputeNodeCount: 1 }),
  },
  {
    code: 'UnsupportedOperation.TerminateOperationWithEnvId',
    prepare: async (world) => {
      const prepared = await envAndNode(world);
      const { EnvId = '' }: { EnvId?: string } = nodeInput(prepared);
      const JobId = await world.job({ EnvId });
      world.mock.advance(20);
      await world.call('TerminateComputeNode', nodeInput(prepared));
      return JobId;
    },
    action: 'TerminateTaskInstance',
    input: (JobId) => ({ JobId, TaskName: 'A', TaskInstanceIndex: 0 }),
  },
];

function signedEnv(): Request {
  const call = { action: 'CreateComputeEnv', version: '2017-03-12', service: 'batch', params: ONE_ENV };
  return signedPost('https://batch.tencentcloudapi.com', call);
}
