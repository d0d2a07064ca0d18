import type { ErrorObject } from 'ajv';
import type { Reason } from '../codes/code-table.js';
import { Refusal } from '../codes/refusal.js';
import type { MockField } from '../definition/mock-definition.js';
import type { MembersOf } from '../wire/unflatten.js';
import { type DeclaredPlace, fieldAt } from './field-at.js';
import { brokenGroup } from './groups-to-schemas.js';

/** What a failed keyword says: why the input is refused, and how the sentence about it goes on. */
interface Verdict {
  reason: Reason;
  /** Sentence; `where` is the parameter in backticks. */
  says: (where: string) => string;
  /** Name below the failing place that the sentence is about. */
  member?: string;
  /** Names of the members that the sentence is about together. */
  group?: string[];
}

const MAX_SHOWN = 60;

/**
 * Turns what ajv found into a refusal that names the parameter by its path, such as `Filters.0.Name`.
 *
 * @param errors of a failed validation; the last one is the outermost, and so the one to report.
 */
export function refusalOfErrors(
  errors: readonly ErrorObject[],
  input: unknown,
  fields: readonly MockField[],
  membersOf: MembersOf,
): Refusal {
  const error = errors.findLast(({ keyword }) => keyword !== 'if');
  if (error === undefined) {
    return new Refusal('wrong-type', 'The parameters are not valid.');
  }
  const path = error.instancePath.split('/').slice(1).map(decodePointer);
  const place = fieldAt(path, fields, membersOf);
  const verdict = judge(error, place, valueAt(input, path));
  const full = verdict.member === undefined ? path : [...path, verdict.member];
  const where = full.length === 0 ? 'The request' : `The parameter \`${shorten(full.join('.'))}\``;
  const subject = verdict.member ?? place.field?.name;
  const concerned = verdict.group ?? (subject === undefined ? [] : [subject]);
  return new Refusal(verdict.reason, verdict.says(where), concerned);
}

function judge({ keyword, params }: ErrorObject, place: DeclaredPlace, value: unknown): Verdict {
  const shown = show(value);
  switch (keyword) {
    case 'required':
      return missing(String(params.missingProperty));
    case 'additionalProperties':
      return unknown(String(params.additionalProperty));
    case 'type':
      return {
        reason: 'wrong-type',
        says: (where) => `${where} is ${shown}: expected a value of the type ${String(params.type)}.`,
      };
    case 'enum':
      return notInEnum(place, shown, params.allowedValues);
    case 'pattern':
      return mismatch(place, shown);
    case 'minimum':
      return {
        reason: typeof value === 'number' && value < 0 ? 'negative' : 'below-minimum',
        says: (where) => `${where} is ${shown}: expected at least ${String(params.limit)}.`,
      };
    case 'maximum':
      return bounded('above-maximum', shown, `at most ${String(params.limit)}`);
    case 'multipleOf':
      return bounded('not-a-multiple', shown, `a multiple of ${String(params.multipleOf)}`);
    case 'minLength':
      return bounded('too-short', shown, `at least ${String(params.limit)} characters`);
    case 'maxLength':
      return bounded('too-long', shown, `at most ${String(params.limit)} characters`);
    case 'minItems':
      return bounded('too-few', 'a list of too few', `at least ${String(params.limit)} elements`);
    case 'maxItems':
      return bounded('too-many', 'a list of too many', `at most ${String(params.limit)} elements`);
    case 'not':
    case 'oneOf':
    case 'anyOf':
      return groupVerdict(keyword, brokenGroup(keyword, place.members, value), params.passingSchemas);
    default:
      return { reason: 'wrong-type', says: (where) => `${where} is not valid: it fails \`${keyword}\`.` };
  }
}

function missing(member: string): Verdict {
  return { reason: 'missing-parameter', member, says: (where) => `${where} is required and missing.` };
}

function unknown(member: string): Verdict {
  return { reason: 'unknown-parameter', member, says: (where) => `${where} is not recognized.` };
}

function bounded(reason: Reason, shown: string, expected: string): Verdict {
  return { reason, says: (where) => `${where} is ${shown}: expected ${expected}.` };
}

function groupVerdict(keyword: string, group: string[], passing: unknown): Verdict {
  const names = group.map((name) => `\`${name}\``).join(', ');
  if (keyword === 'not' || (keyword === 'oneOf' && Array.isArray(passing))) {
    return {
      reason: 'exclusive-parameters',
      group,
      says: (where) => `${where} has ${names}, which exclude one another.`,
    };
  }
  return keyword === 'oneOf'
    ? { reason: 'missing-alternative', group, says: (where) => `${where} needs exactly one of ${names}.` }
    : { reason: 'no-alternative', group, says: (where) => `${where} needs at least one of ${names}.` };
}

/** Patterns are there for three things: names of filters, identifiers, and dates. */
function mismatch({ field, parent }: DeclaredPlace, shown: string): Verdict {
  const filters = parent?.constraints?.filters;
  const prefix = field?.constraints?.idPrefix;
  if (filters !== undefined) {
    const names = shorten(filters.map(({ name }) => name).join(', '), 400);
    return { reason: 'unknown-filter', says: (where) => `${where} is ${shown}: expected one of ${names}.` };
  }
  return prefix === undefined
    ? { reason: 'malformed-time', says: (where) => `${where} is ${shown}: expected a date such as 2020-01-31.` }
    : { reason: 'malformed-id', says: (where) => `${where} is ${shown}: expected an id that begins with "${prefix}".` };
}

/** The names of filters are an enum within a field that has filters; so are the values of some. */
function notInEnum({ field, parent }: DeclaredPlace, shown: string, allowed: unknown): Verdict {
  const values = Array.isArray(allowed) ? shorten(allowed.map(String).join(', '), 400) : '';
  const says = (where: string) => `${where} is ${shown}: expected one of ${values}.`;
  if (parent?.constraints?.filters === undefined) {
    return { reason: 'not-in-enum', says };
  }
  return { reason: field?.type.kind === 'array' ? 'filter-value' : 'unknown-filter', says };
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
      return undefined;
    }
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return value;
}

/** A short form of a value that may be huge, deep or broken. */
function show(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(shorten(value));
  }
  return Array.isArray(value) ? 'a list' : typeof value === 'object' && value !== null ? 'a structure' : String(value);
}

function shorten(text: string, length = MAX_SHOWN): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

function decodePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
