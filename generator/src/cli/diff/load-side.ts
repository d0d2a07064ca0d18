import { basename, dirname, join } from 'node:path';
import type { Spec } from '@specloom/spec';
import { findRelease, type HistoricRelease, replayHistory } from '../../diff/history/replay-history.js';
import type { Surface } from '../../diff/surface.js';
import type { ParseDocumentsOptions } from '../../parse-documents.js';
import { validateSpec } from '../../spec/validate-spec.js';
import { loadOverrides } from '../load-overrides.js';
import { readInput } from '../read-file.js';
import { UsageError } from '../usage-error.js';
import { findSpecFile, isFile, parseProductName } from './find-spec.js';
import { readCommittedSpec } from './git-spec.js';

const EXPECTED =
  'a spec.json, a document, a committed spec ("parcel@HEAD~1") or a release of a history ("parcel@release:7", "spec.json@release:7")';
const RELEASE = /^(.+)@release:(.+)$/;
/** An error names no more releases than these, the latest ones. */
const MAX_NAMED = 12;
const REVISION = /^([^@]+)@(.+)$/;

/** One side of a diff, as the user named it. */
export interface LoadedSide {
  label: string;
  surface: Surface;
  /** Folder of the documents that the spec was read from, where they are known to be. */
  folder: string | undefined;
}

/**
 * Loads a side: a file wins over every other reading of the argument.
 *
 * @throws UsageError, SpecError or DocumentError with one line that names the side.
 */
export async function loadSide(argument: string, cwd: string, options: ParseDocumentsOptions): Promise<LoadedSide> {
  if (!(await isFile(argument))) {
    const [, whole, wanted] = RELEASE.exec(argument) ?? [];
    if (whole !== undefined && wanted !== undefined) return loadRelease(argument, whole, wanted, cwd, options);
    const [, name = '', revision] = REVISION.exec(argument) ?? [];
    const product = parseProductName(name);
    if (product && revision !== undefined) {
      const { text } = await readCommittedSpec(product, revision, cwd);
      return { label: argument, surface: { spec: parseSpec(text, argument) }, folder: undefined };
    }
  }
  return loadFile(argument, cwd, options);
}

async function loadRelease(
  argument: string,
  whole: string,
  wanted: string,
  cwd: string,
  options: ParseDocumentsOptions,
): Promise<LoadedSide> {
  const side = await loadFile(whole, cwd, options);
  const releases = replayHistory(side.surface.spec);
  const found = findRelease(releases, wanted);
  if (found) return { ...side, label: argument, surface: found.surface };
  throw new UsageError(`${argument}: found no release "${wanted}", expected one of ${namesText(releases)}`);
}

function namesText(releases: readonly HistoricRelease[]): string {
  const shown = releases.slice(-MAX_NAMED).map(({ number, name }) => `${number} (${name})`);
  return releases.length > MAX_NAMED ? `…, ${shown.join(', ')}` : shown.join(', ');
}

/** A file, or the committed spec of a product as it stands in the work tree. */
async function loadFile(argument: string, cwd: string, options: ParseDocumentsOptions): Promise<LoadedSide> {
  const product = (await isFile(argument)) ? undefined : parseProductName(argument);
  const file = (product && (await findSpecFile(product, cwd))) ?? argument;
  const bytes = await readInput(file, EXPECTED);
  const spec = isJson(file, bytes)
    ? parseSpec(new TextDecoder().decode(bytes), file)
    : await parseAt(file, bytes, options);
  const [document] = spec.source.documents;
  const beside = document !== undefined && (await isFile(join(dirname(file), document.file)));
  return { label: argument, surface: { spec }, folder: beside ? dirname(file) : undefined };
}

function isJson(file: string, bytes: Uint8Array): boolean {
  if (file.endsWith('.json')) return true;
  const first = bytes.find((byte) => byte > 0x20);
  return first === '{'.charCodeAt(0);
}

function parseSpec(text: string, name: string): Spec {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${name}: found text that is not JSON, expected a spec.json`);
  }
  return validateSpec(value, name);
}

/** Parses a document, with the corrections that stand beside it. */
async function parseAt(file: string, bytes: Uint8Array, options: ParseDocumentsOptions): Promise<Spec> {
  const overrides = await loadOverrides(undefined, file);
  // The reader of PDFs is not needed to compare specs.
  const { parseDocuments } = await import('../../parse-documents.js');
  const { spec } = await parseDocuments([{ bytes, file: basename(file) }], { ...options, overrides });
  return validateSpec(spec, file);
}
