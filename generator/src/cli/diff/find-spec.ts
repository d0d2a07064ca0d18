import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** What names a product within a repository: its identifier, and its API version if not the latest. */
export interface ProductName {
  id: string;
  version: string | undefined;
}

const PRODUCT = /^([a-z][a-z0-9-]*)(?:\/(\d{4}-\d{2}-\d{2}))?$/;
const VERSION = /^\d{4}-\d{2}-\d{2}$/;

/** Reads `parcel` or `parcel/2024-01-01`; undefined for anything else. */
export function parseProductName(text: string): ProductName | undefined {
  const found = PRODUCT.exec(text);
  const id = found?.[1];
  return id === undefined ? undefined : { id, version: found?.[2] };
}

/** The folder, here or above, whose `spec` folder holds a product; undefined if none does. */
export async function findSpecRoot({ id }: ProductName, from: string): Promise<string | undefined> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFolder(join(folder, 'spec', id))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Path of a product's committed spec, `spec/<id>/<version>/spec.json`, in its latest version; undefined if there is none. */
export async function findSpecFile(product: ProductName, from: string): Promise<string | undefined> {
  const root = await findSpecRoot(product, from);
  if (root === undefined) return undefined;
  const folder = join(root, 'spec', product.id);
  const versions = product.version === undefined ? await readdir(folder) : [product.version];
  for (const version of versions
    .filter((name) => VERSION.test(name))
    .sort()
    .reverse()) {
    const file = join(folder, version, 'spec.json');
    if (await isFile(file)) return file;
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Whether a path is a file that can be looked at. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
