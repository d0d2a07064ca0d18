import type { TagInput, TaskInput } from '@specloom/batch-client/types';

/** A task template; plain data, so that snapshots keep it. */
export interface TemplateRecord {
  id: string;
  name: string;
  description: string;
  info: TaskInput;
  tags: TagInput[];
  /** Milliseconds since 1970. */
  createTime: number;
}
