import type { CodeRule } from './code-rule.js';
import { type CodeLists, describeCode, nearestListed, pickCode } from './pick-code.js';
import { Failure, Refusal } from './refusal.js';

/** What an error comes to for the client. */
export interface ErrorVerdict {
  outcome: 'refused' | 'failed';
  code: string;
  message: string;
}

/** Turns anything thrown into a code that the lists have, with its message. */
export function errorToVerdict(error: unknown, lists: CodeLists, rules: readonly CodeRule[]): ErrorVerdict {
  if (error instanceof Refusal) {
    return { outcome: 'refused', code: pickCode(lists, error.reason, error.fields, rules), message: error.message };
  }
  if (error instanceof Failure) {
    const code = nearestListed(lists, error.code);
    return { outcome: 'failed', code, message: error.text ?? describeCode(lists, code) ?? code };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { outcome: 'failed', code: pickCode(lists, 'internal-error'), message: `The mock failed: ${reason}` };
}
