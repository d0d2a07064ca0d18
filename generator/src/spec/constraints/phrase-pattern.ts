import type { Constraints, ScalarKind } from '@specloom/spec';

/** What a pattern reads: the description of one field, with what is known of the field. */
export interface Subject {
  /** Name of the parameter or member, such as "MaxRetryCount". */
  name: string;
  /** Kind of the value, or of the items of a list; "ref" for a data type. */
  kind: ScalarKind | 'ref';
  isList: boolean;
  /** Names of the fields beside it, its own included. */
  siblings: readonly string[];
  /** Markdown. */
  text: string;
}

/** A limit that a phrase states. */
export interface Reading {
  constraints: Constraints;
  /** Where the phrase starts in the text, and where it ends. */
  from: number;
  to: number;
}

/** A sentence with what a pattern reads in it; what is left out of the subject is that of a string. */
export interface Sample extends Partial<Omit<Subject, 'text'>> {
  text: string;
  want: Constraints;
}

/** A sentence that looks alike, and in which a pattern must read nothing. */
export type Stranger = Omit<Sample, 'want'>;

/** A named way of the template's authors to state a limit. */
export interface PhrasePattern {
  /** Stable: limits name it, and `explain` prints it. */
  name: string;
  /** What every such phrase has: a text without it is not read any further. */
  cue: RegExp;
  read(subject: Subject): Reading[];
  samples: readonly Sample[];
  strangers: readonly Stranger[];
}

/** Whether numbers bound the value itself. */
export function isNumeric({ kind }: Subject): boolean {
  return kind === 'integer' || kind === 'float';
}
