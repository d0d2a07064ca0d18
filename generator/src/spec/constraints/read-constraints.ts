import type { Constraints } from '@specloom/spec';
import { PATTERNS } from './patterns.js';
import type { Subject } from './phrase-pattern.js';

/** Longest description that is read: none comes near, and a crafted one must not take long. */
export const MAX_TEXT = 10_000;

/** One limit of a field: which, by which pattern, and where its phrase stands in the description. */
export interface ReadLimit {
  kind: keyof Constraints;
  pattern: string;
  from: number;
  to: number;
}

/** What the description of a field states. */
export interface ReadConstraints {
  /** In the order of the model; empty where nothing is stated. */
  constraints: Constraints;
  /** One for each key of `constraints`, in its order. */
  limits: ReadLimit[];
  /** Phrases that a pattern read, also those whose limit another one gave. */
  spans: { from: number; to: number }[];
}

/** Keys of constraints in the model's order. */
const KINDS: readonly (keyof Constraints)[] = [
  'enum',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'multipleOf',
  'unit',
  'format',
  'idPrefix',
  'exclusiveWith',
  'exactlyOneOf',
  'atLeastOneOf',
  'placeholders',
  'filters',
];

/** Limits of which the wider one holds where a text states several: they are for different cases. */
const LEAST: ReadonlySet<string> = new Set(['minimum', 'minLength', 'minItems']);
const MOST: ReadonlySet<string> = new Set(['maximum', 'maxLength', 'maxItems']);

const RANGES = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
] as const;

/** Reads what the description of a field states about its values. */
export function readConstraints(full: Subject): ReadConstraints {
  const subject = full.text.length > MAX_TEXT ? { ...full, text: full.text.slice(0, MAX_TEXT) } : full;
  const found = new Map<keyof Constraints, { value: unknown; limit: ReadLimit }>();
  const unclear = new Set<keyof Constraints>();
  const spans: { from: number; to: number }[] = [];
  for (const pattern of PATTERNS) {
    if (!pattern.cue.test(subject.text)) continue;
    for (const { constraints, from, to } of pattern.read(subject)) {
      spans.push({ from, to });
      for (const kind of Object.keys(constraints) as (keyof Constraints)[]) {
        const value = constraints[kind];
        const limit = { kind, pattern: pattern.name, from, to };
        const earlier = found.get(kind);
        if (!earlier) found.set(kind, { value, limit });
        else if (kind === 'exclusiveWith') found.set(kind, { ...earlier, value: union(earlier.value, value) });
        else if (isWider(kind, value, earlier.value)) found.set(kind, { value, limit });
        else if (kind === 'default' && value !== earlier.value) unclear.add(kind);
      }
    }
  }
  for (const [least, most] of RANGES) {
    // Bounds that leave no value are two sentences about different things.
    if (Number(found.get(least)?.value) > Number(found.get(most)?.value))
      for (const kind of [least, most]) unclear.add(kind);
  }
  const kinds = KINDS.filter((kind) => found.has(kind) && !unclear.has(kind));
  return {
    constraints: Object.fromEntries(kinds.map((kind) => [kind, found.get(kind)?.value])),
    limits: kinds.flatMap((kind) => found.get(kind)?.limit ?? []),
    spans,
  };
}

function isWider(kind: string, value: unknown, than: unknown): boolean {
  if (typeof value !== 'number' || typeof than !== 'number') return false;
  return (LEAST.has(kind) && value < than) || (MOST.has(kind) && value > than);
}

function union(a: unknown, b: unknown): unknown {
  return Array.isArray(a) && Array.isArray(b) ? [...new Set([...a, ...b])] : a;
}
