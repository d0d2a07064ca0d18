import type { Constraints } from '@specloom/spec';
import { canonicalJson } from '../text/canonical-json.js';
import { listText } from '../text/list-text.js';
import type { ConstraintDifference } from './constraint-difference.js';

type NoteKey = 'unit' | 'format' | 'idPrefix' | 'placeholders';

const NAMES: Record<NoteKey, string> = {
  unit: 'unit',
  format: 'format',
  idPrefix: 'identifier prefix',
  placeholders: 'placeholders',
};

/** Changes of statements that explain a value and do not limit it; the order of placeholders is no change. */
export function compareNotes(before: Constraints, after: Constraints): ConstraintDifference[] {
  const keys = Object.keys(NAMES) as NoteKey[];
  return keys.flatMap((key) => {
    const [left, right] = [valuesOf(before[key]), valuesOf(after[key])];
    if (canonicalJson(left) === canonicalJson(right)) return [];
    const says = `changed its ${NAMES[key]} from ${listText(left)} to ${listText(right)}`;
    return [{ rule: 'constraint-changed', says, key, before: left, after: right } as const];
  });
}

function valuesOf(note: string | readonly string[] | undefined): string[] {
  if (note === undefined) return [];
  return typeof note === 'string' ? [note] : note.toSorted();
}
