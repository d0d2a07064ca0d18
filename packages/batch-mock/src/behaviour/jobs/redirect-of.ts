import type { RedirectInfo } from '@specloom/batch-client/types';
import type { JobRecord, TaskRecord } from '../state/job-record.js';
import { submittedTask } from '../state/job-record.js';

/**
 * Where the output of a task instance goes: paths as submitted, and file names with their placeholders filled in (data type
 * `RedirectInfo`). Without a name of its own, the file is "stdout.job-97zcl3wt.A.0.log".
 */
export function redirectOf(job: JobRecord, task: TaskRecord, index: number): Required<RedirectInfo> {
  const given = submittedTask(job, task)?.RedirectInfo ?? {};
  const fill = (name: string): string =>
    name
      .replaceAll('${BATCH_JOB_ID}', () => job.id)
      .replaceAll('${BATCH_TASK_NAME}', () => task.name)
      .replaceAll('${BATCH_TASK_INSTANCE_INDEX}', () => String(index));
  const nameOf = (path: string | undefined, name: string | undefined, stream: string): string =>
    path === undefined || path === '' ? '' : fill(name || `${stream}.${job.id}.${task.name}.${index}.log`);
  return {
    StdoutRedirectPath: given.StdoutRedirectPath ?? '',
    StderrRedirectPath: given.StderrRedirectPath ?? '',
    StdoutRedirectFileName: nameOf(given.StdoutRedirectPath, given.StdoutRedirectFileName, 'stdout'),
    StderrRedirectFileName: nameOf(given.StderrRedirectPath, given.StderrRedirectFileName, 'stderr'),
  };
}
