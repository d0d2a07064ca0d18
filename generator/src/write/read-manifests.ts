import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ManifestFacts } from '../plan/plan-options.js';
import { WriteError } from './write-error.js';

/** Reads what belongs to releases from the package.json files that exist, by the directory of the package. */
export async function readManifests(out: string, directories: readonly string[]): Promise<Map<string, ManifestFacts>> {
  const manifests = new Map<string, ManifestFacts>();
  for (const directory of directories) {
    const path = join(out, directory, 'package.json');
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new WriteError(`${path} cannot be read (${error.code ?? error.message}).`);
    });
    if (text !== undefined) manifests.set(directory, manifestFacts(parseManifest(text, path)));
  }
  return manifests;
}

function parseManifest(text: string, path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Told below: what matters is what to do about it.
  }
  throw new WriteError(`${path} is not a JSON object; mend it, or remove it to have it generated anew.`);
}

function manifestFacts(manifest: Record<string, unknown>): ManifestFacts {
  const ranges = ['dependencies', 'devDependencies', 'peerDependencies'].flatMap((kind) =>
    isRecord(manifest[kind]) ? Object.entries(manifest[kind]) : [],
  );
  return {
    ...(typeof manifest.version === 'string' ? { version: manifest.version } : {}),
    ranges: new Map(ranges.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
