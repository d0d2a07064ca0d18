import type { NamedComputeEnv } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { checkEnvData } from '../checks/env-data-checks.js';
import { checkNotifications } from '../checks/notification-checks.js';
import { requireLocalPath, requireRemotePath } from '../checks/path-checks.js';
import { requirePermission } from '../checks/permission-checks.js';
import { checkEnvType } from '../checks/task-checks.js';
import { requireLength, requireNatural } from '../checks/text-checks.js';
import { requireOneRegion, requireZone } from '../checks/zone-checks.js';
import { addNode } from '../nodes/add-node.js';
import { notify } from '../notifications/notify.js';
import { settingsOf } from '../settings/settings-of.js';
import { envsOf } from '../state/collections.js';
import type { EnvRecord } from '../state/env-record.js';
import { newId } from '../state/identifiers.js';
import { requireCpus } from './cpu-quota.js';

/** Makes a compute environment and begins to create its nodes. */
export const createComputeEnv: BatchActionBehaviours['CreateComputeEnv'] = (context) => {
  const { ComputeEnv: definition, Placement: placement } = context.input;
  const envs = envsOf(context);
  requirePermission(context);
  checkPlace(context, placement.Zone, definition);
  checkDefinition(context, definition);
  if (envs.size >= settingsOf(context).quotas.computeEnvs) {
    context.fail('LimitExceeded.ComputeEnvQuota');
  }
  requireCpus(context, definition.EnvData ?? {}, definition.DesiredComputeNodeCount);
  const env: EnvRecord = {
    id: newId('EnvId', context.random, (id) => envs.has(id)),
    definition,
    placement,
    createTime: context.clock.now(),
    nodes: [],
    made: 0,
    scaling: false,
    deleting: false,
  };
  notify(context, definition.Notifications ?? [], 'COMPUTE_ENV_CREATED', { EnvId: env.id });
  for (let made = 0; made < definition.DesiredComputeNodeCount; made++) {
    addNode(context, env, `CreateComputeEnv: the capacity is ${definition.DesiredComputeNodeCount}`);
  }
  envs.put(env.id, env);
  return { EnvId: env.id };
};

function checkPlace(context: BehaviourContext<unknown>, zone: string, { EnvData }: NamedComputeEnv): void {
  const zones = [zone, ...(EnvData?.Zones ?? [])];
  for (const each of zones) {
    requireZone(context, each);
  }
  requireOneRegion(context, zones);
  if (settingsOf(context).unavailableZones.includes(zone)) {
    context.fail('InvalidParameterValue.UnavailableZone', `The zone ${zone} is unavailable.`);
  }
}

function checkDefinition(context: BehaviourContext<unknown>, definition: NamedComputeEnv): void {
  requireLength(context, 'EnvName', definition.EnvName);
  requireLength(context, 'EnvDescription', definition.EnvDescription);
  requireNatural(context, 'DesiredComputeNodeCount', definition.DesiredComputeNodeCount);
  requireNatural(context, 'ResourceMaxRetryCount', definition.ResourceMaxRetryCount);
  checkEnvType(context, definition.EnvType);
  checkEnvData(context, definition.EnvData ?? {}, 'InvalidParameterValue.InstanceType');
  checkNotifications(context, definition.Notifications ?? []);
  for (const { LocalPath } of definition.MountDataDisks ?? []) {
    requireLocalPath(context, 'MountDataDisks.LocalPath', LocalPath);
  }
  for (const { SourcePath, DestinationPath } of definition.InputMappings ?? []) {
    requireRemotePath(context, 'InputMappings.SourcePath', SourcePath);
    requireLocalPath(context, 'InputMappings.DestinationPath', DestinationPath);
  }
}
