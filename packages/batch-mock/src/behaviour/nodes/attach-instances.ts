import type { BehaviourContext } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import type { KnownInstance } from '../settings/batch-settings.js';
import { settingsOf } from '../settings/settings-of.js';
import { envsOf, type Stored } from '../state/collections.js';
import { findEnv } from '../state/find.js';
import { isId } from '../state/identifiers.js';
import { addNode } from './add-node.js';
import { requireEach } from './require-each.js';

/** Adds existing instances to a compute environment: all of them, or none where one does not meet the page's requirements. */
export const attachInstances: BatchActionBehaviours['AttachInstances'] = (context) => {
  const env = findEnv(context, context.input.EnvId);
  const ids = context.input.Instances.map(({ InstanceId }) => InstanceId);
  requireEach(context, ids);
  if (env.deleting) {
    context.fail('UnsupportedOperation', `The compute environment ${env.id} is being deleted.`);
  }
  const instances = ids.map((id) => requireAttachable(context, id));
  for (const instance of instances) {
    addNode(context, env, `AttachInstances: the instance ${instance.InstanceId} is attached`, instance);
  }
  envsOf(context).put(env.id, env);
  return {};
};

function requireAttachable(context: BehaviourContext<unknown>, id: string): KnownInstance {
  const { fail } = context;
  const known = settingsOf(context).instances.find(({ InstanceId }) => InstanceId === id) ?? { InstanceId: id };
  if (!isId('InstanceId', id)) {
    // The service hands the id on to the CVM API, which refuses it.
    fail('InternalError.CallCvm', `The CVM API does not know the instance ${JSON.stringify(id.slice(0, 60))}.`);
  }
  const { InstanceState = 'RUNNING', InstanceChargeType = 'POSTPAID_BY_HOUR' } = known;
  const obstacle = isInUse(context, id)
    ? 'is in a compute environment'
    : InstanceState !== 'RUNNING'
      ? `is ${InstanceState}`
      : InstanceChargeType === 'SPOTPAID'
        ? 'is a spot instance'
        : undefined;
  if (obstacle !== undefined) {
    fail('UnsupportedOperation.InstancesNotAllowToAttach', `The instance ${id} ${obstacle}.`);
  }
  return known;
}

function isInUse(stored: Stored, id: string): boolean {
  return [...envsOf(stored).values()].some(({ nodes }) => nodes.some(({ instanceId }) => instanceId === id));
}
