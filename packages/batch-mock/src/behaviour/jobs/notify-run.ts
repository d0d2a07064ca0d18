import type { WorldContext } from '@specloom/mock-runtime';
import type { NotificationSubject } from '../notifications/notification-record.js';
import { notify } from '../notifications/notify.js';
import { settingsOf } from '../settings/settings-of.js';
import type { RunState } from '../state/run-state.js';

/** States that the data type `EventConfig` has an event of. */
const EVENTS: ReadonlySet<RunState> = new Set(['RUNNING', 'SUCCEED', 'FAILED', 'FAILED_INTERRUPTED']);

/** Sends the notification of a job, a task or a task instance that has come to a state. */
export function notifyRun(
  world: WorldContext,
  what: 'JOB' | 'TASK' | 'TASK_INSTANCE',
  state: RunState,
  subject: NotificationSubject,
): void {
  if (EVENTS.has(state)) {
    notify(world, settingsOf(world).jobNotifications, `${what}_${state}`, subject);
  }
}
