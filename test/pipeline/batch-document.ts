import { readFileSync } from 'node:fs';

/** The document that the repository carries. */
export const DOCUMENT_URL = new URL('../../spec/batch/2017-03-12/document.txt', import.meta.url);

/** Its text. */
export const documentText = readFileSync(DOCUMENT_URL, 'utf8');
