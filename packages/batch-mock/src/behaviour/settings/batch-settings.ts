import type {
  InstanceCategoryItem,
  InstanceTypeConfig,
  InstanceTypeQuotaItem,
  Notification,
} from '@specloom/batch-client/types';
import type { NodeScript } from './node-script.js';
import type { TaskScript } from './task-script.js';

/** How the mocked service is set up. Every member has a default; the document states none of these numbers. */
export interface BatchSettings {
  quotas: BatchQuotas;
  lengths: BatchLengths;
  durations: BatchDurations;
  /** Zones that exist and take no new compute environment. */
  unavailableZones: readonly string[];
  /** Keys that may not use the service. */
  forbiddenSecretIds: readonly string[];
  /** Instances that exist outside the service; any other well-formed id is a running pay-as-you-go instance. */
  instances: readonly KnownInstance[];
  /** Topics that every job sends to: the document gives `Job` no member for them. */
  jobNotifications: readonly Notification[];
  /** What comes on top of the documented examples. */
  catalogue: BatchCatalogue;
  /** What task instances do; the last that fits decides. */
  taskScripts: readonly TaskScript[];
  /** What compute nodes do; the last that fits decides. */
  nodeScripts: readonly NodeScript[];
}

/** How much of each thing there may be. */
export interface BatchQuotas {
  /** Default 1,000. */
  computeEnvs: number;
  /** CPU cores of all compute nodes that the service created; default 100,000. */
  cpus: number;
  /** Default 1,000. */
  taskTemplates: number;
  /** Default 2,000,000. */
  jobs: number;
  /** Task instances of one job; default 20,000. */
  taskInstances: number;
  /** Values of one filter; default 100. */
  filterValues: number;
}

/** Longest texts, in characters. */
export interface BatchLengths {
  /** Of compute environments, jobs, tasks and templates; default 60. */
  name: number;
  /** Default 200. */
  description: number;
  /** Default 64. */
  topicName: number;
}

/** How long things take, in seconds of the mock's clock. */
export interface BatchDurations {
  /** A job is SUBMITTED; default 2. */
  submit: number;
  /** Its tasks are PENDING at least; default 2. */
  sort: number;
  /** A task instance is RUNNABLE at least; default 2. */
  schedule: number;
  /** A task instance is STARTING; default 10. */
  launch: number;
  /** A task instance is RUNNING where no script says otherwise; default 20. */
  run: number;
  /** A compute node is SUBMITTED; default 2. */
  nodeSubmit: number;
  /** A compute node is CREATING; default 20. */
  nodeCreate: number;
  /** A compute node is CREATED, before it runs; default 8. */
  nodeStart: number;
  /** A compute node is DELETING; default 10. */
  nodeDelete: number;
  /** An inactive compute node waits before it is created again; default 60. */
  nodeRetry: number;
  /** The instance of a terminated task instance goes away; default 5. */
  terminateInstance: number;
  /** Terminating a job goes on from one task to the next; default 1. */
  terminateTask: number;
}

/** An instance that can be attached, or not. */
export interface KnownInstance {
  InstanceId: string;
  /** Only "RUNNING" ones can be attached; default "RUNNING". */
  InstanceState?: string;
  /** "SPOTPAID" ones cannot be attached; default "POSTPAID_BY_HOUR". */
  InstanceChargeType?: string;
  /** Cores; default 1. */
  CPU?: number;
  /** GiB; default 1. */
  Memory?: number;
}

/** What instances there are to choose from. */
export interface BatchCatalogue {
  categories: readonly InstanceCategoryItem[];
  instanceTypes: readonly InstanceTypeConfig[];
  zoneQuotas: readonly InstanceTypeQuotaItem[];
}

/** Settings as they are given to `createBatchMock` in `settings`: any part of them. */
export type BatchSettingsInput = {
  [Name in keyof BatchSettings]?: BatchSettings[Name] extends readonly unknown[]
    ? BatchSettings[Name]
    : Partial<BatchSettings[Name]>;
};

/** Settings of a mock that is given none. */
export const DEFAULT_SETTINGS: BatchSettings = {
  quotas: {
    computeEnvs: 1_000,
    cpus: 100_000,
    taskTemplates: 1_000,
    jobs: 2_000_000,
    taskInstances: 20_000,
    filterValues: 100,
  },
  lengths: { name: 60, description: 200, topicName: 64 },
  durations: {
    submit: 2,
    sort: 2,
    schedule: 2,
    launch: 10,
    run: 20,
    nodeSubmit: 2,
    nodeCreate: 20,
    nodeStart: 8,
    nodeDelete: 10,
    nodeRetry: 60,
    terminateInstance: 5,
    terminateTask: 1,
  },
  unavailableZones: [],
  forbiddenSecretIds: [],
  instances: [],
  jobNotifications: [],
  catalogue: { categories: [], instanceTypes: [], zoneQuotas: [] },
  taskScripts: [],
  nodeScripts: [],
};
