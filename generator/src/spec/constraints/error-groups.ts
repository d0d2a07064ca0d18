import type { Action, Field, Limit } from '@specloom/spec';
import { oneOf } from './one-of.js';

/** Groups that a parameter can be said to be in. */
const KEYS = ['exactlyOneOf', 'atLeastOneOf'] as const;

/**
 * Reads groups of parameters off the descriptions of an action's error codes, "At least one of ·A·, ·B·, and ·C· must be
 * specified.", and sets them where the parameters themselves do not say so. Groups that name anything but parameters of the
 * action are about something that lies deeper.
 */
export function errorGroups(name: string, action: Action): Limit[] {
  const siblings = action.input.map((field) => field.name);
  const limits: Limit[] = [];
  for (const { description, origin } of action.errors) {
    if (!oneOf.cue.test(description)) continue;
    for (const [index, field] of action.input.entries()) {
      const subject = { name: field.name, kind: 'string', isList: false, siblings, text: description } as const;
      const found = Object.assign({}, ...oneOf.read(subject).map(({ constraints }) => constraints)) as NonNullable<
        Field['constraints']
      >;
      for (const key of KEYS) {
        const names = found[key];
        if (names === undefined || field.constraints?.exactlyOneOf || field.constraints?.atLeastOneOf) continue;
        const { origin: place, constraints, ...rest } = field;
        action.input[index] = { ...rest, constraints: { ...constraints, [key]: names }, origin: place };
        limits.push({ path: `${name}.input.${field.name}`, kind: key, pattern: 'one-of-error', origin });
      }
    }
  }
  return limits;
}
