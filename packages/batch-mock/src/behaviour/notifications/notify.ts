import type { Notification } from '@specloom/batch-client/types';
import type { WorldContext } from '@specloom/mock-runtime';
import { notificationsOf } from '../state/collections.js';
import { isoTime } from '../state/iso-time.js';
import type { NotificationSubject } from './notification-record.js';

/** More are not kept: the oldest go first. */
const MOST_KEPT = 10_000;
const ID_LENGTH = 12;

/** Records one message for each topic that is subscribed to an event of `EventConfig`. */
export function notify(
  world: WorldContext,
  subscriptions: readonly Notification[],
  event: string,
  subject: NotificationSubject,
): void {
  for (const { TopicName, EventConfigs } of subscriptions) {
    for (const { EventName, EventVars } of EventConfigs) {
      if (EventName === event) {
        const sent = notificationsOf(world);
        const [oldest] = sent.size < MOST_KEPT ? [] : (sent.entries().next().value ?? []);
        if (oldest !== undefined) {
          sent.delete(oldest);
        }
        const record = { TopicName, EventName, EventVars, Time: isoTime(world.clock.now()), ...subject };
        sent.put(world.random.text(ID_LENGTH), record);
      }
    }
  }
}
