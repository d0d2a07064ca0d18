import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Spec } from '@specloom/spec';
import { parseDocuments } from '../parse-documents.js';
import { serializeSpec } from '../spec/serialize-spec.js';
import { loadOverrides } from './load-overrides.js';
import { readInput } from './read-file.js';
import { UsageError } from './usage-error.js';

/** A spec, and the SHA-256 of the spec.json that holds it, in lowercase hexadecimal. */
export interface LoadedSpec {
  spec: Spec;
  sha256: string;
}

const DOCUMENT = /\.(?:pdf|txt|text)$/i;

/**
 * Loads a spec.json, or makes one in memory from a document, with the corrections that stand beside it.
 *
 * @throws UsageError, DocumentError or SpecError with one line that names the file; a document with errors is refused.
 */
export async function loadSpec(path: string): Promise<LoadedSpec> {
  const bytes = await readInput(path, 'a spec.json or a document');
  if (!DOCUMENT.test(path)) {
    // The validator takes a while to load, and most documents need none.
    const { readSpec } = await import('./read-spec.js');
    return { spec: await readSpec(path), sha256: sha256(bytes) };
  }
  const overrides = await loadOverrides(undefined, path);
  const { spec, findings } = await parseDocuments([{ bytes, file: basename(path) }], { overrides });
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors[0] !== undefined) {
    throw new UsageError(
      `${path}: found ${errors.length} errors, expected none; the first: ${errors[0].message}; see them all with "specloom parse"`,
    );
  }
  // What the parser builds fits the schema, whatever the document is; a correction by hand may not.
  if (overrides.length > 0) (await import('../spec/validate-spec.js')).validateSpec(spec, path);
  return { spec, sha256: sha256(serializeSpec(spec)) };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
