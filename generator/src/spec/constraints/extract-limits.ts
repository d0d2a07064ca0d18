import type { Field, Limit, Origin, Spec } from '@specloom/spec';
import type { Line } from '../../extract/line.js';
import { locatePhrase } from '../../locate-phrase.js';
import type { FindingList } from '../../parse/finding-list.js';
import { readDecodedSize } from './decoded-size.js';
import { errorGroups } from './error-groups.js';
import { extractStates } from './extract-states.js';
import { fieldLists } from './field-lists.js';
import { fieldSubject } from './field-subject.js';
import { MAX_TEXT, readConstraints } from './read-constraints.js';
import { serviceLimits } from './service-limits.js';
import { unreadPhrases } from './unread-phrases.js';

/** Longest part of a phrase that a finding quotes. */
const MAX_QUOTED = 100;

/**
 * Reads the limits that the descriptions of a spec state: sets the constraints of its fields, its list of limits, and its states.
 * A phrase that looks like a limit and that no pattern reads is a finding.
 */
export function extractLimits(spec: Spec, trace: ReadonlyMap<string, readonly Line[]>, findings: FindingList): void {
  const limits: Limit[] = serviceLimits(spec, trace);
  for (const { path, fields } of fieldLists(spec)) {
    const siblings = fields.map((field) => field.name);
    for (const [index, field] of fields.entries()) {
      const at = `${path}.${field.name}`;
      const place = (from: number): Origin =>
        locatePhrase(field.description, from, trace.get(at) ?? []) ?? field.origin;
      const read = readField(field, siblings, at, place);
      limits.push(...read.limits);
      fields[index] = read.field;
      for (const { phrase, from } of read.unread) {
        findings.add(
          {
            rule: 'unread-limit',
            severity: 'note',
            message: `${at}: "${shorten(phrase)}" looks like a limit, but is in no wording that is known; word it like the other limits`,
            path: at,
            origins: [place(from)],
          },
          phrase,
        );
      }
    }
  }
  for (const [name, action] of Object.entries(spec.actions)) limits.push(...errorGroups(name, action));
  spec.limits = limits;
  spec.states = extractStates(spec, trace);
}

interface FieldRead {
  field: Field;
  limits: Limit[];
  unread: { phrase: string; from: number }[];
}

function readField(
  field: Field,
  siblings: readonly string[],
  path: string,
  place: (from: number) => Origin,
): FieldRead {
  if (field.description === '') return { field, limits: [], unread: [] };
  const { constraints, limits, spans } = readConstraints(fieldSubject(field, siblings));
  const { origin, constraints: _, ...rest } = field;
  const size = readDecodedSize(field.description.slice(0, MAX_TEXT));
  return {
    field: limits.length === 0 ? { ...rest, origin } : { ...rest, constraints, origin },
    limits: [
      ...limits.map(({ kind, pattern, from }): Limit => ({ path, kind, pattern, origin: place(from) })),
      ...(size === null
        ? []
        : [{ path, kind: 'decodedBytes', pattern: 'decoded-size', value: size.bytes, origin: place(size.from) }]),
    ],
    unread: unreadPhrases(
      field.description.slice(0, MAX_TEXT),
      size === null ? spans : [...spans, { from: size.from, to: size.from + 1 }],
    ),
  };
}

function shorten(text: string): string {
  return text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED - 1)}…` : text;
}
