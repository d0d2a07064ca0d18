import type { EventVar } from '@specloom/batch-client/types';

/** A message that the service sent to a topic; plain data, so that snapshots keep it. */
export interface NotificationRecord {
  TopicName: string;
  EventName: string;
  EventVars: EventVar[];
  /** "2018-03-08T11:48:43Z" */
  Time: string;
  EnvId?: string;
  ComputeNodeId?: string;
  JobId?: string;
  TaskName?: string;
  TaskInstanceIndex?: number;
}

/** What a message is about. */
export type NotificationSubject = Pick<
  NotificationRecord,
  'EnvId' | 'ComputeNodeId' | 'JobId' | 'TaskName' | 'TaskInstanceIndex'
>;
