import type { Notification } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import { requireTopicName } from './text-checks.js';

/** Fails for a topic's name, and with `InvalidParameter.NotificationEventNameDuplicate` for an event that is given twice. */
export function checkNotifications(context: BehaviourContext<unknown>, notifications: readonly Notification[]): void {
  for (const { TopicName, EventConfigs } of notifications) {
    requireTopicName(context, TopicName);
    const names = EventConfigs.map(({ EventName }) => EventName);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
      const message = `The topic ${JSON.stringify(TopicName)} has the event ${JSON.stringify(twice)} twice.`;
      context.fail('InvalidParameter.NotificationEventNameDuplicate', message);
    }
  }
}
