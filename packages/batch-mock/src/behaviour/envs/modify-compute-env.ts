import type { BehaviourContext } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { checkInstanceTypes } from '../checks/env-data-checks.js';
import { requireLength, requireNatural } from '../checks/text-checks.js';
import { addNode } from '../nodes/add-node.js';
import { isTerminable, ownNodes } from '../nodes/node-rules.js';
import { removeNode } from '../nodes/remove-node.js';
import { envsOf } from '../state/collections.js';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';
import { findEnv } from '../state/find.js';
import { requireCpus } from './cpu-quota.js';
import { requireCalm } from './require-calm.js';

/** Documented bound of `EnvData.InstanceTypes`. */
const MOST_INSTANCE_TYPES = 10;

/** Changes what the request names of a compute environment, and begins to create or terminate nodes. */
export const modifyComputeEnv: BatchActionBehaviours['ModifyComputeEnv'] = (context) => {
  const { EnvId, DesiredComputeNodeCount, EnvName, EnvDescription, EnvData } = context.input;
  const env = findEnv(context, EnvId);
  requireCalm(context, env);
  requireLength(context, 'EnvName', EnvName);
  requireLength(context, 'EnvDescription', EnvDescription);
  requireNatural(context, 'DesiredComputeNodeCount', DesiredComputeNodeCount);
  if (EnvData !== undefined) {
    checkTypes(context, EnvData.InstanceTypes);
  }
  const definition = {
    ...env.definition,
    ...(EnvName === undefined ? {} : { EnvName }),
    ...(EnvDescription === undefined ? {} : { EnvDescription }),
    ...(EnvData === undefined ? {} : { EnvData: withTypes(env, EnvData.InstanceTypes) }),
  };
  if (DesiredComputeNodeCount !== undefined) {
    scale(context, env, DesiredComputeNodeCount);
    definition.DesiredComputeNodeCount = DesiredComputeNodeCount;
  }
  env.definition = definition;
  envsOf(context).put(env.id, env);
  return {};
};

function checkTypes(context: BehaviourContext<unknown>, types: readonly string[]): void {
  if (types.length === 0) {
    context.fail('InvalidParameterValue.InstanceTypesEmpty');
  }
  if (types.length > MOST_INSTANCE_TYPES) {
    const message = `There are ${types.length} instance types: expected ${MOST_INSTANCE_TYPES} at most.`;
    context.fail('InvalidParameterValue.LimitExceeded', message);
  }
  checkInstanceTypes(context, types, 'InvalidParameterValue.InstanceType');
}

/** `InstanceTypes` excludes the other ways to say what is wanted. */
function withTypes({ definition }: EnvRecord, types: string[]): NonNullable<EnvRecord['definition']['EnvData']> {
  const { InstanceType: _, InstanceTypeOptions: __, ...rest } = definition.EnvData ?? {};
  return { ...rest, InstanceTypes: types };
}

function scale(context: BehaviourContext<unknown>, env: EnvRecord, desired: number): void {
  const present = env.definition.DesiredComputeNodeCount;
  const change = desired - present;
  if (change === 0) {
    return;
  }
  if (change > 0) {
    requireCpus(context, env.definition.EnvData ?? {}, change);
    for (let made = 0; made < change; made++) {
      addNode(context, env, `ModifyComputeEnv: increase the capacity from ${present} to ${desired}`);
    }
  } else {
    for (const node of nodesToRemove(context, env, -change)) {
      removeNode(context, env, node, `ModifyComputeEnv: decrease the capacity from ${present} to ${desired}`);
    }
  }
  env.scaling = true;
}

/** Idle nodes before busy ones, the newest first. */
function nodesToRemove({ fail }: BehaviourContext<unknown>, env: EnvRecord, count: number): NodeRecord[] {
  const candidates = ownNodes(env)
    .filter(isTerminable)
    .toSorted(
      (left, right) => Number(left.work !== null) - Number(right.work !== null) || right.ordinal - left.ordinal,
    );
  if (candidates.length < count) {
    const message = `${count} nodes are to be terminated, and ${candidates.length} can be.`;
    fail('UnsupportedOperation.NotEnoughComputeNodesToTerminate', message);
  }
  return candidates.slice(0, count);
}
