import type { Chapter } from '../lex/block.js';
import type { CategoryPage } from './document.js';
import { linesToMarkdown } from './lines-to-markdown.js';
import type { ParseContext } from './parse-context.js';

/** Parses the chapter on API categories; the link addresses of a page give the document ids of its actions, in order. */
export function parseCategories(chapter: Chapter, context: ParseContext): CategoryPage[] {
  const categories: CategoryPage[] = [];
  let category: CategoryPage | null = null;
  for (const block of chapter.blocks) {
    if (block.kind === 'heading') {
      category = { title: block.text, actions: [] };
      categories.push(category);
      context.ledger.claim('category title', block.lines);
      continue;
    }
    if (block.kind !== 'table' || block.layout !== 'categories' || category === null) continue;
    context.ledger.claim('table header', block.headers);
    for (const row of block.rows) {
      const perSecond = /^\d+$/.test(row.cells.value ?? '') ? Number(row.cells.value) : null;
      category.actions.push({
        name: row.cells.name ?? '',
        summary: linesToMarkdown(row.text),
        perSecond,
        origin: row.at,
      });
      context.ledger.claim('category row', row.lines);
      context.trace.set(`categories.${category.title}.${row.cells.name}`, row.lines);
    }
  }
  addDocumentIds(chapter, categories);
  return categories;
}

function addDocumentIds(chapter: Chapter, categories: readonly CategoryPage[]): void {
  const rows = categories.flatMap((category) => category.actions);
  for (const { page, urls } of chapter.links) {
    const onPage = rows.filter((row) => row.origin.page === page);
    if (onPage.length !== urls.length) continue;
    onPage.forEach((row, i) => {
      const id = /\/(\d+)(?:[?#].*)?$/.exec(urls[i] ?? '')?.[1];
      if (id !== undefined) row.documentId = id;
    });
  }
}
