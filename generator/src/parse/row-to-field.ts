import type { Field } from '@specloom/spec';
import type { Row } from '../lex/block.js';
import { linesToMarkdown } from './lines-to-markdown.js';
import { typeRef } from './type-ref.js';

/** The note has three spellings; this much of it is common to all: "may return null". */
const NULLABLE = /\bmay return `?null\b/i;

/** Turns a row of a parameter or member table into a field. */
export function rowToField(row: Row): Field {
  const description = linesToMarkdown(row.text);
  const required = row.cells.required;
  return {
    name: (row.cells.name ?? '').replace(/\.N$/, ''),
    type: typeRef(row.cells.type ?? 'String'),
    required: required === undefined ? null : required === 'Yes',
    nullable: NULLABLE.test(description),
    description,
    origin: row.at,
  };
}
