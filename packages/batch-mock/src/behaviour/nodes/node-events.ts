import type { WorldContext } from '@specloom/mock-runtime';
import { chooseInstance } from '../catalogue/choose-instance.js';
import { endEnv } from '../envs/end-env.js';
import { loseWork } from '../jobs/lose-work.js';
import { offerNodes } from '../jobs/offer-nodes.js';
import { scriptOfNode } from '../settings/node-script.js';
import { settingsOf } from '../settings/settings-of.js';
import { envsOf, nodeScriptsOf } from '../state/collections.js';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';
import { newId } from '../state/identifiers.js';
import { beginActivity, endActivity } from './activities.js';
import { type NodeStep, planNodeStep } from './node-step.js';
import { setNodeState } from './set-node-state.js';

/** The policy for inactive nodes that creates them again. */
const RECREATE = 'RECREATE';
/** Documented default of `NamedComputeEnv.ResourceMaxRetryCount`. */
const DEFAULT_RETRIES = 7;

/** Takes a node's next step, unless the node has changed since it was planned. */
export function nodeStep(world: WorldContext, step: NodeStep): void {
  const env = envsOf(world).get(step.envId);
  const node = env?.nodes.find(({ id }) => id === step.nodeId);
  if (env === undefined || node === undefined || node.epoch !== step.epoch) {
    return;
  }
  STEPS[step.to](world, env, node);
  if (envsOf(world).has(env.id)) {
    envsOf(world).put(env.id, env);
  }
}

const STEPS: Record<NodeStep['to'], (world: WorldContext, env: EnvRecord, node: NodeRecord) => void> = {
  CREATING: beginCreation,
  CREATED: endCreation,
  RUNNING: run,
  ABNORMAL: breakDown,
  gone: vanish,
};

function beginCreation(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  if (node.activityId === null) {
    beginActivity(world, env, node, 'CREATE_COMPUTE_NODE', 'The compute node is inactive: create it again');
  }
  setNodeState(world, env, node, 'CREATING');
  planNodeStep(world, env, node, 'CREATED', settingsOf(world).durations.nodeCreate);
}

function endCreation(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  const size =
    node.origin === 'USER_ATTACHED' ? node : chooseInstance(world, env.placement.Zone, env.definition.EnvData ?? {});
  if (size === undefined || node.failures < (scriptOf(world, env, node).creationFailures ?? 0)) {
    const reason = size === undefined ? 'All instance types are sold out.' : 'Creating the instance failed.';
    endActivity(world, node, 'FAILED', reason);
    setNodeState(world, env, node, 'CREATION_FAILED');
    recreateLater(world, env, node);
    return;
  }
  node.cpu = size.cpu;
  node.memory = size.memory;
  node.instanceId ??= newId('InstanceId', world.random, (id) => isTaken(world, id));
  node.createdTime = world.clock.now();
  endActivity(world, node, 'SUCCEED');
  setNodeState(world, env, node, 'CREATED');
  planNodeStep(world, env, node, 'RUNNING', settingsOf(world).durations.nodeStart);
}

function run(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  setNodeState(world, env, node, 'RUNNING');
  const { abnormalAfter } = scriptOf(world, env, node);
  if (abnormalAfter !== undefined && !node.broken) {
    planNodeStep(world, env, node, 'ABNORMAL', abnormalAfter);
  }
  offerNodes(world, env.id);
}

function breakDown(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  node.broken = true;
  setNodeState(world, env, node, 'ABNORMAL');
  loseWork(world, node, 'The compute node is abnormal.');
  recreateLater(world, env, node);
}

function vanish(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  endActivity(world, node, 'SUCCEED');
  env.nodes = env.nodes.filter((other) => other !== node);
  loseWork(world, node, 'The compute node was terminated.');
  if (env.deleting && env.nodes.length === 0) {
    endEnv(world, env);
  }
}

/** Inactive nodes are created again from time to time, up to the compute environment's `ResourceMaxRetryCount`. */
function recreateLater(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  const { ActionIfComputeNodeInactive = RECREATE, ResourceMaxRetryCount = DEFAULT_RETRIES } = env.definition;
  node.failures++;
  if (ActionIfComputeNodeInactive === RECREATE && node.failures <= ResourceMaxRetryCount) {
    if (node.origin === 'BATCH_CREATED') {
      // The next creation gives it another instance.
      node.instanceId = null;
    }
    planNodeStep(world, env, node, 'CREATING', settingsOf(world).durations.nodeRetry);
  }
}

function scriptOf(world: WorldContext, env: EnvRecord, node: NodeRecord) {
  return scriptOfNode([...nodeScriptsOf(world).values()], env.definition.EnvName, node.ordinal);
}

function isTaken(world: WorldContext, instanceId: string): boolean {
  return [...envsOf(world).values()].some(({ nodes }) => nodes.some((node) => node.instanceId === instanceId));
}
