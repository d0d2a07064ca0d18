import type { Chapter } from '../lex/block.js';
import type { ChapterKind } from '../lex/lex-chapter.js';
import { checkHistoryNames } from './check-history-names.js';
import type { Document } from './document.js';
import { parseAction } from './parse-action.js';
import { parseCategories } from './parse-categories.js';
import { clockSkew, parseCommonParameters } from './parse-common-parameters.js';
import type { ParseContext } from './parse-context.js';
import { parseHistory } from './parse-history.js';
import { claimProse, parseErrorChapter, parseResponses } from './parse-prose.js';
import { parseRequestStructure } from './parse-request-structure.js';
import { parseSignatureV1, parseSignatureV3 } from './parse-signature.js';
import { parseTypes } from './parse-types.js';

/** A chapter and what it is about. */
export interface ChapterInput {
  kind: ChapterKind;
  chapter: Chapter;
}

/** Parses the chapters of a document, whatever they were read from. */
export function parseChapters(chapters: readonly ChapterInput[], context: ParseContext): Document {
  const document: Document = {
    title: null,
    pages: { first: 1, last: 1 },
    updated: '',
    history: [],
    categories: [],
    regions: [],
    forms: [],
    clockSkewSeconds: null,
    commonParameters: { v3: [], v1: [] },
    vectors: [],
    actions: [],
    types: [],
    errors: { common: [], service: [], responses: [] },
  };
  const seen = new Map<string, Chapter>();
  for (const { kind, chapter } of chapters) {
    if (chapter.updated > document.updated) document.updated = chapter.updated;
    const key = kind === 'action' ? `action ${chapter.title}` : kind;
    const first = seen.get(key);
    if (first && kind !== 'unknown') {
      reportDuplicate(kind, chapter, first, context);
      continue;
    }
    seen.set(key, chapter);
    parseChapter(kind, chapter, document, context);
    // Lines that a table's layout leaves no room for are read with their rows, but reported.
    for (const block of chapter.blocks) if (block.kind === 'table') context.ledger.release(block.suspects);
  }
  checkHistoryNames(document, context);
  reportMissing(new Set(seen.keys()), document, context);
  return document;
}

function parseChapter(kind: ChapterKind, chapter: Chapter, document: Document, context: ParseContext): void {
  switch (kind) {
    case 'history':
      document.history = parseHistory(chapter, context);
      break;
    case 'introduction':
      claimProse(chapter, 'prose: introduction', context);
      break;
    case 'categories':
      document.categories = parseCategories(chapter, context);
      break;
    case 'requestStructure':
      Object.assign(document, parseRequestStructure(chapter, context));
      break;
    case 'commonParameters': {
      document.commonParameters = parseCommonParameters(chapter, context);
      const timestamp = document.commonParameters.v3.find((field) => field.name === 'X-TC-Timestamp');
      document.clockSkewSeconds = clockSkew(timestamp?.description ?? '');
      break;
    }
    case 'signatureV3':
      document.vectors.push(...parseSignatureV3(chapter, context));
      break;
    case 'signatureV1':
      document.vectors.push(...parseSignatureV1(chapter, context));
      break;
    case 'responses':
      document.errors.responses = parseResponses(chapter, context);
      break;
    case 'action':
      document.actions.push(parseAction(chapter, context));
      break;
    case 'types':
      document.types = parseTypes(chapter, context);
      break;
    case 'errorCodes':
      Object.assign(document.errors, parseErrorChapter(chapter, context));
      break;
    case 'unknown':
      context.findings.add(
        {
          rule: 'unknown-chapter',
          severity: 'error',
          message: `Found a chapter ${chapter.title === '' ? 'without a title' : `"${chapter.title}"`} that the template does not have; its lines are not read`,
          origins: [chapter.at],
        },
        chapter.title,
      );
      break;
  }
}

function reportDuplicate(kind: ChapterKind, chapter: Chapter, first: Chapter, context: ParseContext): void {
  context.findings.add({
    rule: kind === 'action' ? 'duplicate-action' : 'duplicate-chapter',
    severity: 'error',
    message: `The chapter "${chapter.title}" stands twice in the document; the first one counts, the second is not read`,
    ...(kind === 'action' ? { path: chapter.title } : {}),
    origins: [first.at, chapter.at],
  });
}

const EXPECTED: [ChapterKind, string][] = [
  ['history', 'History'],
  ['introduction', 'Introduction'],
  ['categories', 'API Category'],
  ['requestStructure', 'Request Structure'],
  ['commonParameters', 'Common Params'],
  ['signatureV3', 'Signature v3'],
  ['signatureV1', 'Signature'],
  ['responses', 'Responses'],
  ['types', 'Data Types'],
  ['errorCodes', 'Error Codes'],
];

function reportMissing(seen: ReadonlySet<string>, document: Document, context: ParseContext): void {
  for (const [kind, title] of EXPECTED) {
    if (seen.has(kind)) continue;
    context.findings.add(
      {
        rule: 'missing-chapter',
        severity: 'error',
        message: `The chapter "${title}" is missing; every document of the template has one, so pages are lost`,
        origins: [],
      },
      title,
    );
  }
  const names = new Set(document.actions.map((action) => action.name));
  for (const { title, actions } of document.categories) {
    for (const { name, origin } of actions) {
      if (names.has(name)) continue;
      context.findings.add({
        rule: 'missing-action',
        severity: 'error',
        message: `The category "${title}" lists ${name}, but the document has no page for it`,
        path: name,
        origins: [origin],
      });
    }
  }
}
