import type { NamedComputeEnv, Placement } from '@specloom/batch-client/types';

/** A compute environment with its nodes; plain data, so that snapshots keep it. Times are milliseconds since 1970. */
export interface EnvRecord {
  id: string;
  /** What it was created with, as modified since. */
  definition: NamedComputeEnv;
  placement: Placement;
  createTime: number;
  /** In the order of their making. */
  nodes: NodeRecord[];
  /** Nodes ever made, which numbers the next one. */
  made: number;
  /** A change of the desired number of nodes is under way, or was when it was looked at last. */
  scaling: boolean;
  deleting: boolean;
}

/** State of a compute node, as its metrics name them. */
export type NodeState = 'SUBMITTED' | 'CREATING' | 'CREATION_FAILED' | 'CREATED' | 'RUNNING' | 'DELETING' | 'ABNORMAL';

/** A compute node. */
export interface NodeRecord {
  id: string;
  /** Place in the order of making, counted from 0. */
  ordinal: number;
  state: NodeState;
  origin: 'BATCH_CREATED' | 'USER_ATTACHED';
  /** Counts the changes: events that were scheduled before the last one have no effect. */
  epoch: number;
  instanceId: string | null;
  cpu: number;
  /** GiB. */
  memory: number;
  createdTime: number | null;
  privateIp: string;
  publicIp: string | null;
  /** Creations that failed, or were undone by an abnormal end. */
  failures: number;
  /** It has been ABNORMAL, as its script wants it. */
  broken: boolean;
  /** The activity that is under way. */
  activityId: string | null;
  /** The task instance that it runs, or that it is kept for. */
  work: NodeWork | null;
}

/** What occupies a node. */
export interface NodeWork {
  jobId: string;
  taskName: string;
  index: number;
  /** The task instance is FAILED_INTERRUPTED, and the node is kept for somebody to look at it. */
  retained: boolean;
}

/** Creation or termination of a node. */
export interface ActivityRecord {
  id: string;
  envId: string;
  nodeId: string;
  instanceId: string | null;
  type: 'CREATE_COMPUTE_NODE' | 'TERMINATE_COMPUTE_NODE';
  /** The document shows SUCCEED only. */
  state: 'RUNNING' | 'SUCCEED' | 'FAILED';
  cause: string;
  reason: string;
  startTime: number;
  endTime: number | null;
}
