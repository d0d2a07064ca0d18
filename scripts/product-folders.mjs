import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { TaskFailure } from './task-failure.mjs';

// In the order of preference: the PDF holds more than the text taken from it.
const DOCUMENTS = ['document.pdf', 'document.txt'];

/**
 * @typedef {object} ProductFolder
 * @property {string} path relative to the root, such as "spec/batch/2017-03-12"
 * @property {string} document relative path of its document
 * @property {boolean} latest whether it is the product's latest version, which its packages are made from
 */

/**
 * Every folder `spec/<id>/<version>` that holds a document, by id and then by version.
 *
 * @returns {ProductFolder[]}
 */
export function productFolders() {
  const folders = foldersIn('spec').flatMap((id) => {
    const versions = foldersIn(id).flatMap(withDocument);
    return versions.map((version) => ({ ...version, latest: version === versions.at(-1) }));
  });
  if (folders.length === 0) {
    throw new TaskFailure(`no document found; expected spec/<id>/<version>/${DOCUMENTS.join(' or ')}`, 2);
  }
  return folders;
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function foldersIn(path) {
  return readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => `${path}/${entry.name}`)
    .sort();
}

/**
 * @param {string} path
 * @returns {Omit<ProductFolder, 'latest'>[]}
 */
function withDocument(path) {
  const name = DOCUMENTS.find((candidate) => existsSync(join(root, path, candidate)));
  return name === undefined ? [] : [{ path, document: `${path}/${name}` }];
}
