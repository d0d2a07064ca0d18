import type { Filter, JobView } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { requireZone } from '../checks/zone-checks.js';
import { filterItems, valuesOf } from '../lists/filter-items.js';
import { cutPage, readPage } from '../lists/page.js';
import { jobsOf } from '../state/collections.js';
import { requireId } from '../state/find.js';
import { isoTime, isoTimeOrNull } from '../state/iso-time.js';
import type { JobRecord } from '../state/job-record.js';
import { RUN_STATES } from '../state/run-state.js';
import { DEFAULT_PRIORITY } from './default-priority.js';
import { countsToMetrics, taskCounts } from './run-metrics.js';

/** Lists jobs, the newest first. Identifiers that do not exist are left out. */
export const describeJobs: BatchActionBehaviours['DescribeJobs'] = (context) => {
  const { JobIds, Filters = [] } = context.input;
  const jobs = jobsOf(context);
  // The common reads take no longer with a million jobs than with ten.
  if (JobIds === undefined && Filters.length === 0) {
    const page = jobs.page({ ...readPage(context), order: 'newest-first' });
    return { TotalCount: jobs.size, JobSet: page.map(viewOf) };
  }
  checkValues(context, JobIds ?? [], Filters);
  const state = onlyState(Filters);
  if (JobIds === undefined && state !== undefined) {
    const where = { index: 'state', key: state };
    const page = jobs.page({ ...readPage(context), order: 'newest-first', where });
    return { TotalCount: jobs.count('state', state), JobSet: page.map(viewOf) };
  }
  const named = [...new Set(JobIds)].flatMap((id) => jobs.get(id) ?? []);
  const candidates = JobIds === undefined ? [...jobs.values()].reverse() : newestFirst(named);
  const matching = filterItems(
    context,
    candidates,
    Filters,
    {
      'job-id': ({ id }) => id,
      'job-name': ({ submission }) => submission.JobName,
      'job-state': (job) => job.state,
      zone: ({ placement }) => placement.Zone,
    },
    ({ submission }) => submission.Tags ?? [],
  );
  return { TotalCount: matching.length, JobSet: cutPage(context, matching).map(viewOf) };
};

function checkValues(context: BehaviourContext<unknown>, ids: readonly string[], filters: readonly Filter[]): void {
  for (const id of [...ids, ...valuesOf(filters, 'job-id')]) {
    requireId(context, 'JobId', id);
  }
  for (const zone of valuesOf(filters, 'zone')) {
    requireZone(context, zone);
  }
  const states: readonly string[] = RUN_STATES;
  const unknown = valuesOf(filters, 'job-state').find((state) => !states.includes(state));
  if (unknown !== undefined) {
    const message = `The job-state is ${JSON.stringify(unknown.slice(0, 60))}: expected one of ${states.join(', ')}.`;
    context.fail('InvalidParameterValue.InvalidFilter', message);
  }
}

/** The state, where the filters ask for one state and nothing else. */
function onlyState(filters: readonly Filter[]): string | undefined {
  const [filter] = filters;
  return filters.length === 1 && filter?.Name === 'job-state' && filter.Values.length === 1
    ? filter.Values[0]
    : undefined;
}

function newestFirst(jobs: readonly JobRecord[]): JobRecord[] {
  return jobs.toSorted((left, right) => right.createTime - left.createTime);
}

function viewOf(job: JobRecord): JobView {
  return {
    JobId: job.id,
    JobName: job.submission.JobName ?? '',
    JobState: job.state,
    Priority: job.submission.Priority ?? DEFAULT_PRIORITY,
    Placement: job.placement,
    CreateTime: isoTime(job.createTime),
    EndTime: isoTimeOrNull(job.endTime),
    TaskMetrics: countsToMetrics(taskCounts(job)),
    Tags: job.submission.Tags ?? [],
  };
}
