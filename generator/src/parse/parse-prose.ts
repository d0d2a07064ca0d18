import type { ErrorCode } from '@specloom/spec';
import { append } from '../append.js';
import type { Chapter } from '../lex/block.js';
import type { ParseContext } from './parse-context.js';
import { parseErrorCodes } from './parse-error-codes.js';

/** Claims all prose and code of a chapter whose words hold no facts of the API. */
export function claimProse(chapter: Chapter, rule: string, context: ParseContext): void {
  for (const block of chapter.blocks) {
    if (block.kind !== 'table') context.ledger.claim(rule, block.lines);
    else {
      context.ledger.claim('table header', block.headers);
      for (const row of block.rows) context.ledger.claim(rule, row.lines);
    }
  }
}

/** Parses the chapter on responses: prose, and the list of codes that any action may return. */
export function parseResponses(chapter: Chapter, context: ParseContext): ErrorCode[] {
  const codes: ErrorCode[] = [];
  for (const block of chapter.blocks) {
    if (block.kind !== 'table') context.ledger.claim('prose: responses', block.lines);
    else if (block.layout === 'errorCodes') {
      context.ledger.claim('table header', block.headers);
      append(codes, parseErrorCodes(block, 'errors.responses', context));
    }
  }
  return codes;
}

/** Parses the chapter on error codes: the common ones, then those of the product, told apart by their headings. */
export function parseErrorChapter(
  chapter: Chapter,
  context: ParseContext,
): { common: ErrorCode[]; service: ErrorCode[] } {
  const errors: { common: ErrorCode[]; service: ErrorCode[] } = { common: [], service: [] };
  let list: 'common' | 'service' = 'common';
  for (const block of chapter.blocks) {
    if (block.kind !== 'table') {
      if (block.kind === 'heading' && /^Service Error Codes$/.test(block.text)) list = 'service';
      context.ledger.claim('prose: error codes', block.lines);
      continue;
    }
    if (block.layout !== 'errorCodes') continue;
    context.ledger.claim('table header', block.headers);
    append(errors[list], parseErrorCodes(block, `errors.${list}`, context));
  }
  return errors;
}
