import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../spec/batch/2017-03-12/', import.meta.url);

/** The document that is measured: 234 pages. */
export const DOCUMENT = fileURLToPath(new URL('document.txt', FOLDER));

/** What is made of it. */
export const SPEC = fileURLToPath(new URL('spec.json', FOLDER));
