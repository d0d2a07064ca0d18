import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { envsOf } from '../state/collections.js';
import { findEnv } from '../state/find.js';
import { removeNode } from './remove-node.js';
import { requireEach } from './require-each.js';

/** Lets go of instances that were attached: all of them, or none where one is not. */
export const detachInstances: BatchActionBehaviours['DetachInstances'] = (context) => {
  const { EnvId, InstanceIds } = context.input;
  const env = findEnv(context, EnvId);
  requireEach(context, InstanceIds);
  const nodes = InstanceIds.map((id) => {
    const node = env.nodes.find(({ instanceId }) => instanceId === id);
    return node?.origin === 'USER_ATTACHED' && node.state !== 'DELETING' && node.work?.retained !== true
      ? node
      : context.fail(
          'UnsupportedOperation',
          `The instance ${JSON.stringify(id.slice(0, 60))} is not attached to ${env.id}.`,
        );
  });
  for (const node of nodes) {
    removeNode(context, env, node, `DetachInstances: the instance ${node.instanceId} is detached`);
  }
  envsOf(context).put(env.id, env);
  return {};
};
