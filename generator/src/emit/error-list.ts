import type { ErrorCode } from '@specloom/spec';
import type { GeneratedFrom } from '../plan/plan.js';
import { docLines } from './code/doc-comment.js';
import { inlineCode } from './code/inline-code.js';
import { stringLiteral } from './code/string-literal.js';
import { originText } from './origin-text.js';

/** Writes error codes with their meanings as a list for a doc comment. */
export function errorList(errors: readonly ErrorCode[], source: GeneratedFrom): string[] {
  return errors.flatMap(({ code, description, origin }) => {
    const meaning = description.replace(/\s+/g, ' ').trim();
    return docLines(`- ${inlineCode(code)}: ${meaning} (${originText(origin, source)})`);
  });
}

/** Writes the union of error codes; `never` where there are none. */
export function errorUnion(errors: readonly ErrorCode[]): string {
  return [...new Set(errors.map(({ code }) => stringLiteral(code)))].join(' | ') || 'never';
}
