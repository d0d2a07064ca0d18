import type { Origin } from '@specloom/spec';
import type { GeneratedFrom } from '../plan/plan.js';
import { inlineCode } from './code/inline-code.js';

/** Writes where a fact stands: "page 12, line 840", with the file's name where there are several documents. */
export function originText(origin: Origin, source: Pick<GeneratedFrom, 'documents'>): string {
  const place = `page ${origin.page}, line ${origin.line}`;
  const file = source.documents.length > 1 ? source.documents[origin.document ?? 0]?.file : undefined;
  return file === undefined ? place : `${place} of ${inlineCode(file)}`;
}

/** Writes what a declaration without a place of its own was made from: the documents with their pages. */
export function documentText(source: GeneratedFrom): string {
  const files = source.documents.map(({ file }) => inlineCode(file)).join(' and ');
  return `${files}, page ${source.pages.first} to page ${source.pages.last}`;
}
