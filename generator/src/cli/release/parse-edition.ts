import { join } from 'node:path';
import { isPdf } from '../../extract/pdf/is-pdf.js';
import { lintDocument } from '../../lint-documentation.js';
import { type ParseDocumentsOptions, parseDocuments } from '../../parse-documents.js';
import type { Edition } from '../../release/plan-release.js';
import { readOverrides } from '../../spec/read-overrides.js';
import { serializeSpec } from '../../spec/serialize-spec.js';
import { validateSpec } from '../../spec/validate-spec.js';
import { readInput } from '../read-file.js';
import { readOptional } from '../read-optional.js';

/**
 * Parses and lints an edition as the repository keeps it, with the corrections that stand in the product's folder.
 *
 * @throws UsageError, DocumentError or SpecError with one line.
 */
export async function parseEdition(path: string, root: string, options: ParseDocumentsOptions): Promise<Edition> {
  const bytes = await readInput(path, 'the API document of a product');
  const file = isPdf(bytes, path) ? 'document.pdf' : 'document.txt';
  // Only the document itself tells which product's corrections apply to it.
  const first = await parseDocuments([{ bytes, file }], options);
  const { id, version } = first.spec.service;
  const folder = `spec/${id}/${version}`;
  const corrections = join(root, folder, 'overrides.json');
  const text = await readOptional(corrections);
  const overrides = text === undefined ? [] : readOverrides(text, corrections);
  const parsed = text === undefined ? first : await parseDocuments([{ bytes, file }], { ...options, overrides });
  const { findings } = lintDocument(parsed, overrides);
  const spec = validateSpec(parsed.spec, path);
  return { spec, specText: serializeSpec(spec), bytes, file, folder, findings };
}
