import type { Field } from '@specloom/spec';
import type { Chapter } from '../lex/block.js';
import { NUMBER_WORD, NUMBER_WORDS } from '../number-words.js';
import type { ParseContext } from './parse-context.js';
import { rowToField } from './row-to-field.js';

/** Parses the chapter on common parameters: a table for signature v3 and one for v1, told apart by their headings. */
export function parseCommonParameters(chapter: Chapter, context: ParseContext): { v3: Field[]; v1: Field[] } {
  const fields: { v3: Field[]; v1: Field[] } = { v3: [], v1: [] };
  let version: 'v3' | 'v1' | null = null;
  for (const block of chapter.blocks) {
    if (block.kind !== 'table') {
      const named = block.kind === 'heading' ? /\b(v3|v1)$/i.exec(block.text)?.[1]?.toLowerCase() : undefined;
      if (named === 'v3' || named === 'v1') version = named;
      context.ledger.claim('prose: common parameters', block.lines);
      continue;
    }
    if (block.layout !== 'commonParameters') continue;
    const target = version ?? (fields.v3.length === 0 ? 'v3' : 'v1');
    context.ledger.claim('table header', block.headers);
    for (const row of block.rows) {
      const field = rowToField(row);
      fields[target].push(field);
      context.ledger.claim('common parameter row', row.lines);
      context.trace.set(`protocol.commonParameters.${target}.${field.name}`, row.lines);
    }
  }
  return fields;
}

/** "greater than 5 minutes", "more than five minutes": the accepted distance of a timestamp from the server's clock. */
const SKEW = new RegExp(`\\b(\\d+|${NUMBER_WORD}) (second|minute|hour)s?\\b`, 'i');
const SECONDS: Record<string, number> = { second: 1, minute: 60, hour: 3600 };

/** Reads the accepted clock skew, in seconds, from the description of the timestamp; null where it names none. */
export function clockSkew(timestampDescription: string): number | null {
  const match = SKEW.exec(timestampDescription);
  if (!match) return null;
  const amount = match[1]?.toLowerCase() ?? '';
  return (NUMBER_WORDS[amount] ?? Number(amount)) * (SECONDS[match[2]?.toLowerCase() ?? ''] ?? 1);
}
