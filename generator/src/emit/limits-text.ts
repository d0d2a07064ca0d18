import type { Constraints } from '@specloom/spec';
import { inlineCode } from './code/inline-code.js';

/** Values of an enumeration that are named in a comment; the type holds all of them. */
const MAX_NAMED = 40;

/** Writes what the document states about the values of a field, as sentences of Markdown. */
export function limitsText(constraints: Constraints): string[] {
  return [
    ...sentence('Default:', constraints.default === undefined ? undefined : inlineCode(String(constraints.default))),
    ...range(constraints.minimum, constraints.maximum, ''),
    ...range(constraints.minLength, constraints.maxLength, 'character'),
    ...range(constraints.minItems, constraints.maxItems, 'item'),
    ...sentence('A multiple of', constraints.multipleOf),
    ...sentence('Unit:', constraints.unit),
    ...sentence('Format:', constraints.format === undefined ? undefined : inlineCode(constraints.format)),
    ...sentence('Starts with', constraints.idPrefix === undefined ? undefined : inlineCode(constraints.idPrefix)),
    ...sentence('Documented values:', listed(constraints.enum?.values)),
    ...sentence('Not together with', listed(constraints.exclusiveWith)),
    ...sentence('Exactly one is given of', listed(constraints.exactlyOneOf)),
    ...sentence('At least one is given of', listed(constraints.atLeastOneOf)),
    ...sentence('Placeholders:', listed(constraints.placeholders)),
  ];
}

/** Writes the documented filters as a list; nothing where there are none. */
export function filtersText({ filters }: Constraints): string[] {
  if (filters === undefined || filters.length === 0) return [];
  const items = filters.map(({ name, type, required, values }) => {
    const among = listed(values);
    return `- ${inlineCode(name)} (${type}${required ? ', required' : ''})${among === undefined ? '' : `: ${among}`}`;
  });
  return ['Filters:', ...items];
}

function sentence(start: string, value: string | number | undefined): string[] {
  return value === undefined || value === '' ? [] : [`${start} ${value}.`];
}

function listed(values: readonly string[] | undefined): string | undefined {
  if (values === undefined || values.length === 0) return undefined;
  const named = values.slice(0, MAX_NAMED).map(inlineCode).join(', ');
  return values.length > MAX_NAMED ? `${named} and ${values.length - MAX_NAMED} more` : named;
}

function range(low: number | undefined, high: number | undefined, noun: '' | 'character' | 'item'): string[] {
  const counted = (count: number): string =>
    noun === '' ? String(count) : `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (low !== undefined && high !== undefined) {
    return [low === high ? `Exactly ${counted(low)}.` : `From ${low} to ${counted(high)}.`];
  }
  if (low !== undefined) return [`At least ${counted(low)}.`];
  return high === undefined ? [] : [`At most ${counted(high)}.`];
}
