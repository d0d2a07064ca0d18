import type { Mock, MockDefinition } from '@specloom/mock-runtime';
import fc, { type Arbitrary } from 'fast-check';
import { validInputs } from '../../packages/mock-runtime/src/testing/random-inputs.js';
import { callPlainly } from './batch-requests.js';

/** Makes an input that names what exists in a mock, and brings more into existence first. */
export type LiveInput = (mock: Mock) => Promise<Record<string, unknown>>;

/** After so many seconds, everything has ended or runs. */
const LONG = 60;

const Application = { DeliveryForm: 'LOCAL', Command: 'true' };
const Placement = { Zone: 'ap-guangzhou-2' };

/** How much of everything there is before a request. */
interface Making {
  nodes: number;
  instances: number;
  failedAction: string;
  inEnv: boolean;
}

const making: Arbitrary<Making> = fc.record({
  nodes: fc.nat(3),
  instances: fc.nat(3),
  failedAction: fc.constantFrom('TERMINATE', 'INTERRUPT', 'FAST_INTERRUPT'),
  inEnv: fc.boolean(),
});

/** Inputs that fit what the spec states and, other than `validInputs`, mostly name what exists. */
export function liveInputs(definition: MockDefinition, action: string): Arbitrary<LiveInput> {
  return fc
    .tuple(validInputs(definition, action), making, fc.nat(9), fc.nat(LONG))
    .map(([input, plan, chance, seconds]) => async (mock) => {
      const known = await makeThings(mock, plan);
      mock.advance(seconds);
      // One in ten keeps its own random names.
      return chance === 0 ? input : withNames(action, input, known);
    });
}

interface Known {
  EnvId: string;
  JobId: string;
  TaskTemplateId: string;
  ComputeNodeId: string;
}

async function makeThings(mock: Mock, { nodes, instances, failedAction, inEnv }: Making): Promise<Known> {
  const ComputeEnv = { EnvName: 'live', DesiredComputeNodeCount: nodes };
  const { EnvId = '' } = await callPlainly(mock, 'CreateComputeEnv', { Placement, ComputeEnv });
  const { ComputeNodeSet = [] } = await callPlainly(mock, 'DescribeComputeEnv', { EnvId });
  const [node] = ComputeNodeSet as { ComputeNodeId: string }[];
  const Task = {
    ...{ TaskName: 'A', Application, TaskInstanceNum: instances, FailedAction: failedAction },
    ...(inEnv ? { EnvId } : { ComputeEnv: {} }),
  };
  const { JobId = '' } = await callPlainly(mock, 'SubmitJob', { Placement, Job: { Tasks: [Task] } });
  const template = { TaskTemplateName: 'T', TaskTemplateInfo: Task };
  const { TaskTemplateId = '' } = await callPlainly(mock, 'CreateTaskTemplate', template);
  return {
    EnvId: String(EnvId),
    JobId: String(JobId),
    TaskTemplateId: String(TaskTemplateId),
    ComputeNodeId: node?.ComputeNodeId ?? 'node-00000000',
  };
}

function withNames(action: string, input: Record<string, unknown>, known: Known): Record<string, unknown> {
  const names: Record<string, unknown> = {
    ...known,
    EnvIds: [known.EnvId],
    JobIds: [known.JobId],
    TaskTemplateIds: [known.TaskTemplateId],
    ComputeNodeIds: [known.ComputeNodeId],
    InstanceIds: [],
    TaskName: 'A',
    TaskTemplateName: 'T',
    TaskInstanceIndex: 0,
    TaskInstanceIndexes: [0],
    Offset: 0,
    Limit: 5,
    Placement,
  };
  const fitting = Object.entries(input).map(([name, value]) => [name, name in names ? names[name] : value]);
  const result: Record<string, unknown> = Object.fromEntries(fitting);
  switch (action) {
    case 'SubmitJob':
      return {
        ...result,
        Job: { ...Object(result.Job), Tasks: [{ Application, EnvId: known.EnvId }], Dependences: [] },
      };
    case 'CreateComputeEnv':
      return { ...result, ComputeEnv: { EnvName: 'more', DesiredComputeNodeCount: 1 } };
    case 'AttachInstances':
      return { ...result, Instances: [{ InstanceId: `ins-${known.EnvId.slice(-8)}` }] };
    case 'CreateTaskTemplate':
    case 'ModifyTaskTemplate':
      return { ...result, TaskTemplateInfo: { Application, ComputeEnv: {} } };
    case 'DescribeComputeEnvActivities':
      return { ...result, Filters: { Name: 'compute-node-id', Values: [known.ComputeNodeId] } };
    case 'ModifyComputeEnv':
      return { EnvId: known.EnvId, DesiredComputeNodeCount: 4 };
    default:
      // Filters have random values; without them there is something to see.
      return 'Filters' in result && known.ComputeNodeId.endsWith('a') ? result : withoutFilters(result);
  }
}

function withoutFilters({ Filters: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest;
}
