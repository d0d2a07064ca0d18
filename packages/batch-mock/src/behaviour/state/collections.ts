import type { InstanceCategoryItem, InstanceTypeConfig, InstanceTypeQuotaItem } from '@specloom/batch-client/types';
import type { Collection, Indexes, Store } from '@specloom/mock-runtime';
import type { NotificationRecord } from '../notifications/notification-record.js';
import type { NodeScript } from '../settings/node-script.js';
import type { TaskScript } from '../settings/task-script.js';
import type { ActivityRecord, EnvRecord } from './env-record.js';
import type { JobRecord } from './job-record.js';
import { isFinal } from './run-state.js';
import type { TemplateRecord } from './template-record.js';

/** A job that has task instances waiting for a node of a compute environment. */
export interface NodeWait {
  envId: string;
  jobId: string;
}

/** Indexes of the jobs: `active` holds those that are not final under "yes". */
const JOB_INDEXES: Indexes<JobRecord> = {
  state: ({ state }) => state,
  active: ({ state }) => (isFinal(state) ? undefined : 'yes'),
};
const ACTIVITY_INDEXES: Indexes<ActivityRecord> = { env: ({ envId }) => envId };
const WAIT_INDEXES: Indexes<NodeWait> = { env: ({ envId }) => envId };

/** Where a behaviour, an event or a seed finds its state. */
export interface Stored {
  readonly store: Store;
}

/** Jobs by id. */
export function jobsOf({ store }: Stored): Collection<JobRecord> {
  return store.collection('jobs', JOB_INDEXES);
}

/** Compute environments by id. */
export function envsOf({ store }: Stored): Collection<EnvRecord> {
  return store.collection('compute-envs');
}

/** Activities by id, indexed by `env`. */
export function activitiesOf({ store }: Stored): Collection<ActivityRecord> {
  return store.collection('activities', ACTIVITY_INDEXES);
}

/** Jobs that wait for nodes, indexed by `env`. */
export function waitsOf({ store }: Stored): Collection<NodeWait> {
  return store.collection('node-waits', WAIT_INDEXES);
}

/** Task templates by id. */
export function templatesOf({ store }: Stored): Collection<TemplateRecord> {
  return store.collection('task-templates');
}

/** Notifications that were sent, oldest first. */
export function notificationsOf({ store }: Stored): Collection<NotificationRecord> {
  return store.collection('notifications');
}

/** Scripts of task instances, in the order of their making. */
export function taskScriptsOf({ store }: Stored): Collection<TaskScript> {
  return store.collection('task-scripts');
}

/** Scripts of compute nodes, in the order of their making. */
export function nodeScriptsOf({ store }: Stored): Collection<NodeScript> {
  return store.collection('node-scripts');
}

/** Categories of instances. */
export function categoriesOf({ store }: Stored): Collection<InstanceCategoryItem> {
  return store.collection('instance-categories');
}

/** Instance types by zone. */
export function instanceTypesOf({ store }: Stored): Collection<InstanceTypeConfig> {
  return store.collection('instance-types');
}

/** What each zone has of each instance type. */
export function zoneQuotasOf({ store }: Stored): Collection<InstanceTypeQuotaItem> {
  return store.collection('zone-quotas');
}
