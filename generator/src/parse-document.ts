import { createHash } from 'node:crypto';
import type { Override } from '@specloom/spec';
import { decodeText } from './extract/decode-text.js';
import { textToPages } from './extract/text-to-pages.js';
import { finishParse, type ParseResult } from './finish-parse.js';
import { pagesToDocument } from './pages-to-document.js';
import { FindingList } from './parse/finding-list.js';
import { Ledger } from './parse/ledger.js';
import type { ParseContext } from './parse/parse-context.js';

/** How to parse a document. */
export interface ParseOptions {
  /** Base name of the file, for the spec's source and for messages. */
  file: string;
  /** Corrections by hand, pinned to the text that they correct. */
  overrides?: readonly Override[];
}

/**
 * Parses the text of an API document into a spec.
 *
 * @throws DocumentError when it is no such document at all; anything less is a finding.
 */
export function parseDocument(input: Uint8Array | string, options: ParseOptions): ParseResult {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const extracted = textToPages(decodeText(bytes, options.file));
  const context: ParseContext = { ledger: new Ledger(), findings: new FindingList(), trace: new Map() };
  const document = pagesToDocument(extracted, context);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return finishParse(document, [{ file: options.file, sha256, kind: 'text' }], context, options.overrides ?? []);
}
