import type { BehaviourContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';

type Context = BehaviourContext<unknown>;

/** Names that become part of file names, such as "stdout.job-97zcl3wt.A.1.log". */
const PLAIN_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;
const TOPIC_NAME = /^[A-Za-z0-9][A-Za-z0-9 _-]*$/;

/** What may be too long, and so named in a code: "EnvName" for `InvalidParameter.EnvNameTooLong`. */
export type LongText =
  | 'EnvName'
  | 'EnvDescription'
  | 'JobName'
  | 'JobDescription'
  | 'TaskName'
  | 'TaskTemplateName'
  | 'TaskTemplateDescription'
  | 'NotificationTopicName';

/** Fails with `InvalidParameter.{what}TooLong`. */
export function requireLength(context: Context, what: LongText, text: string | undefined): void {
  const { name, description, topicName } = settingsOf(context).lengths;
  const most = what.endsWith('Description') ? description : what === 'NotificationTopicName' ? topicName : name;
  // Characters beyond the first plane count once.
  const length = [...(text ?? '')].length;
  if (length > most) {
    context.fail(`InvalidParameter.${what}TooLong`, `The ${what} has ${length} characters: expected ${most} at most.`);
  }
}

/** Fails with `InvalidParameter.TaskName` and the like, or for a name that is too long. */
export function requireName(context: Context, what: 'TaskName' | 'TaskTemplateName', name: string): void {
  requireLength(context, what, name);
  if (!PLAIN_NAME.test(name)) {
    const expected = 'expected letters, digits, "-" and "_", beginning with a letter or a digit';
    context.fail(`InvalidParameter.${what}`, `The ${what} is ${JSON.stringify(name.slice(0, 60))}: ${expected}.`);
  }
}

/** Fails with `InvalidParameter.NotificationTopicName`, or for a name that is too long. */
export function requireTopicName(context: Context, name: string): void {
  requireLength(context, 'NotificationTopicName', name);
  if (!TOPIC_NAME.test(name)) {
    const message = `The topic name is ${JSON.stringify(name.slice(0, 60))}: expected letters, digits, " ", "-" and "_".`;
    context.fail('InvalidParameter.NotificationTopicName', message);
  }
}

/** Fails with `InvalidParameterValue.Negative`. */
export function requireNatural({ fail }: Context, what: string, value: number | null | undefined): void {
  if (typeof value === 'number' && value < 0) {
    fail('InvalidParameterValue.Negative', `The ${what} is ${value}: expected 0 or more.`);
  }
}
