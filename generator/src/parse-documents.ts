import { createHash } from 'node:crypto';
import type { SourceDocument } from '@specloom/spec';
import { chaptersToDocument, type DocumentChapters } from './document-chapters.js';
import { DocumentError } from './document-error.js';
import { decodeText } from './extract/decode-text.js';
import { isPdf } from './extract/pdf/is-pdf.js';
import type { PdfLimits } from './extract/pdf/pdf-limits.js';
import { readPdf } from './extract/pdf/read-pdf.js';
import type { ParseResult } from './finish-parse.js';
import { finishParse } from './finish-parse.js';
import { FindingList } from './parse/finding-list.js';
import { Ledger } from './parse/ledger.js';
import type { ParseContext } from './parse/parse-context.js';
import type { ParseOptions } from './parse-document.js';
import { pdfToDocumentChapters } from './pdf-to-document-chapters.js';
import { textToDocumentChapters } from './text-to-document-chapters.js';

/** A file that holds the documentation of a product, or a part of it. */
export interface DocumentInput {
  bytes: Uint8Array;
  /** Base name of the file, for the spec's source and for messages. */
  file: string;
}

/** How to parse documents that may be PDFs. */
export interface ParseDocumentsOptions extends Omit<ParseOptions, 'file'> {
  /** Password of encrypted PDFs. */
  password?: string;
  /** What reading a PDF may cost. */
  limits?: Partial<PdfLimits>;
  /** Is called after each page of a PDF. */
  onPage?: (file: string, done: number, total: number) => void;
  /** Stops the reading of a PDF; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Parses the documents of one product, PDFs or texts, into one spec. Where there are several, each origin tells its document.
 *
 * @throws DocumentError when one of them cannot be read, exceeds a limit, or is no such document at all.
 */
export async function parseDocuments(
  inputs: readonly DocumentInput[],
  options: ParseDocumentsOptions = {},
): Promise<ParseResult> {
  const context: ParseContext = { ledger: new Ledger(), findings: new FindingList(), trace: new Map() };
  const parts: DocumentChapters[] = [];
  const sources: SourceDocument[] = [];
  for (const [index, input] of inputs.entries()) {
    const pdf = isPdf(input.bytes, input.file);
    const part = pdf
      ? pdfToDocumentChapters(await readPdf(input.bytes, readOptions(input.file, options)), context)
      : textToDocumentChapters(decodeText(input.bytes, input.file), context);
    if (inputs.length > 1) for (const { at } of part.lines) at.document = index;
    parts.push(part);
    const sha256 = createHash('sha256').update(input.bytes).digest('hex');
    sources.push({ file: input.file, sha256, kind: pdf ? 'pdf' : 'text' });
  }
  refuseOtherProducts(parts, sources);
  const [first, ...others] = sources;
  if (!first) throw new DocumentError('found no document, expected at least one');
  return finishParse(chaptersToDocument(parts, context), [first, ...others], context, options.overrides ?? []);
}

/** The host that a document's actions are called at: `Domain name for API request: kite.tencentcloudapi.com.` */
const HOST = /^Domain name for API request: ([a-z0-9-]+)\.[a-z0-9.-]+$/;

/** Two products would make one spec that is neither. */
function refuseOtherProducts(parts: readonly DocumentChapters[], sources: readonly SourceDocument[]): void {
  const known: { file: string; service: string }[] = [];
  parts.forEach(({ lines }, index) => {
    const service = mostFrequent(lines.flatMap(({ text }) => HOST.exec(text.trim())?.[1] ?? []));
    if (service !== null) known.push({ file: sources[index]?.file ?? '', service });
  });
  const [first] = known;
  const other = known.find(({ service }) => service !== first?.service);
  if (first && other)
    throw new DocumentError(
      `found documents of two products: ${first.file} is about "${first.service}", ${other.file} about "${other.service}"; expected those of one`,
    );
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function readOptions(
  file: string,
  { password, limits, onPage, signal }: ParseDocumentsOptions,
): Parameters<typeof readPdf>[1] {
  return {
    file,
    ...(password === undefined ? {} : { password }),
    ...(limits === undefined ? {} : { limits }),
    ...(signal === undefined ? {} : { signal }),
    ...(onPage === undefined ? {} : { onPage: (done, total) => onPage(file, done, total) }),
  };
}
