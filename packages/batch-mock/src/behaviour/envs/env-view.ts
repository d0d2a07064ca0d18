import type {
  ComputeEnvCreateInfo,
  ComputeEnvView,
  ComputeNode,
  ComputeNodeMetrics,
} from '@specloom/batch-client/types';
import { isIdle } from '../nodes/node-rules.js';
import type { EnvRecord, NodeRecord, NodeState } from '../state/env-record.js';
import { isoTime } from '../state/iso-time.js';

/** As in the documented answers. */
const AGENT_VERSION = '1.1.9';

/** Metrics by the state that they count. */
const METRICS = {
  SUBMITTED: 'SubmittedCount',
  CREATING: 'CreatingCount',
  CREATION_FAILED: 'CreationFailedCount',
  CREATED: 'CreatedCount',
  RUNNING: 'RunningCount',
  DELETING: 'DeletingCount',
  ABNORMAL: 'AbnormalCount',
} as const satisfies Record<NodeState, keyof ComputeNodeMetrics>;

/** What the lists show of a compute environment. */
export function envView(env: EnvRecord) {
  const { definition, placement, nodes } = env;
  return {
    EnvId: env.id,
    EnvName: definition.EnvName,
    Placement: placement,
    CreateTime: isoTime(env.createTime),
    ComputeNodeMetrics: metricsOf(nodes),
    EnvType: definition.EnvType ?? 'MANAGED',
    DesiredComputeNodeCount: definition.DesiredComputeNodeCount,
    ResourceType: 'CVM',
    NextAction: env.deleting ? 'DELETE' : '',
    AttachedComputeNodeCount: nodes.filter(({ origin }) => origin === 'USER_ATTACHED').length,
    Tags: definition.Tags ?? [],
  } satisfies ComputeEnvView;
}

/** What a compute environment was created with, as modified since. */
export function envCreateInfo({ id, definition }: EnvRecord) {
  return {
    EnvId: id,
    EnvName: definition.EnvName,
    EnvDescription: definition.EnvDescription ?? null,
    EnvType: definition.EnvType ?? 'MANAGED',
    EnvData: definition.EnvData ?? {},
    MountDataDisks: definition.MountDataDisks ?? [],
    InputMappings: definition.InputMappings ?? [],
    Authentications: definition.Authentications ?? [],
    Notifications: definition.Notifications ?? [],
    DesiredComputeNodeCount: definition.DesiredComputeNodeCount,
    Tags: definition.Tags ?? [],
  } satisfies ComputeEnvCreateInfo;
}

/** What the details show of a node. */
export function nodeView(node: NodeRecord): ComputeNode {
  return {
    ComputeNodeId: node.id,
    ComputeNodeInstanceId: node.instanceId ?? '',
    ComputeNodeState: node.state,
    Cpu: node.cpu,
    Mem: node.memory,
    ResourceCreatedTime: node.createdTime === null ? '' : isoTime(node.createdTime),
    TaskInstanceNumAvailable: isIdle(node) ? 1 : 0,
    AgentVersion: AGENT_VERSION,
    PrivateIpAddresses: [node.privateIp],
    PublicIpAddresses: node.publicIp === null ? [] : [node.publicIp],
    ResourceType: 'CVM',
    ResourceOrigin: node.origin,
  };
}

function metricsOf(nodes: readonly NodeRecord[]): ComputeNodeMetrics {
  const metrics = {
    SubmittedCount: 0,
    CreatingCount: 0,
    CreationFailedCount: 0,
    CreatedCount: 0,
    RunningCount: 0,
    DeletingCount: 0,
    AbnormalCount: 0,
  };
  for (const { state } of nodes) {
    metrics[METRICS[state]]++;
  }
  return metrics;
}
