import type {
  InstanceCategoryItem,
  InstanceTypeConfig,
  InstanceTypeQuotaItem,
  Notification,
} from '@specloom/batch-client/types';
import type { BatchCatalogue, BatchDurations, BatchLengths, BatchQuotas, KnownInstance } from './batch-settings.js';
import type { NodeScript } from './node-script.js';
import { amount, documented, listOf, partOf, type Shape, text, whole } from './shape.js';
import type { TaskScript } from './task-script.js';

/** The shape of `taskScripts`. */
export const taskScriptsShape: Shape<readonly TaskScript[]> = listOf(
  partOf<TaskScript>({
    jobName: text,
    taskName: text,
    taskInstanceIndex: whole,
    attempt: whole,
    seconds: amount,
    exitCode: whole,
    stdout: text,
    stderr: text,
    resourceFailures: whole,
  }),
);

/** The shape of `nodeScripts`. */
export const nodeScriptsShape: Shape<readonly NodeScript[]> = listOf(
  partOf<NodeScript>({ envName: text, node: whole, creationFailures: whole, abnormalAfter: amount }),
);

/** The shape of `catalogue`. */
export const catalogueShape: Shape<Partial<BatchCatalogue>> = partOf<BatchCatalogue>({
  categories: listOf(documented<InstanceCategoryItem>({ InstanceCategory: text, InstanceFamilySet: listOf(text) })),
  instanceTypes: listOf(documented<InstanceTypeConfig>({ InstanceType: text, Zone: text, Cpu: whole, Mem: whole })),
  zoneQuotas: listOf(documented<InstanceTypeQuotaItem>({ InstanceType: text, Zone: text, Status: text })),
});

/** The shape of `jobNotifications`. */
export const notificationsShape: Shape<readonly Notification[]> = listOf(
  documented<Notification>({
    TopicName: text,
    EventConfigs: listOf(documented({ EventName: text, EventVars: listOf(documented({ Name: text, Value: text })) })),
  }),
);

/** The shape of `instances`. */
export const instancesShape: Shape<readonly KnownInstance[]> = listOf(documented<KnownInstance>({ InstanceId: text }));

/** The shape of `quotas`. */
export const quotasShape: Shape<Partial<BatchQuotas>> = partOf<BatchQuotas>({
  computeEnvs: amount,
  cpus: amount,
  taskTemplates: amount,
  jobs: amount,
  taskInstances: amount,
  filterValues: amount,
});

/** The shape of `lengths`. */
export const lengthsShape: Shape<Partial<BatchLengths>> = partOf<BatchLengths>({
  name: amount,
  description: amount,
  topicName: amount,
});

/** The shape of `durations`. */
export const durationsShape: Shape<Partial<BatchDurations>> = partOf<BatchDurations>({
  submit: amount,
  sort: amount,
  schedule: amount,
  launch: amount,
  run: amount,
  nodeSubmit: amount,
  nodeCreate: amount,
  nodeStart: amount,
  nodeDelete: amount,
  nodeRetry: amount,
  terminateInstance: amount,
  terminateTask: amount,
});
