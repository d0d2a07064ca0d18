import type { Origin } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import { quotePair } from '../text/quote-text.js';

/** A described thing on both sides. */
export interface Described {
  path: string;
  /** Subject of the sentence, such as "Member Name of Task". */
  noun: string;
  before: string;
  after: string;
  from?: Origin | undefined;
  to?: Origin | undefined;
}

/** The change of a description, if there is one. */
export function compareDescription({ path, noun, before, after, from, to }: Described): Change[] {
  if (before === after) return [];
  const [was, is] = quotePair(before, after);
  const message = `${noun} changed its description from ${was} to ${is}.`;
  return [toChange({ rule: 'description-changed', path, message, before, after, from, to })];
}
