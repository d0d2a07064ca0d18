import type { Release } from '@specloom/spec';
import type { Document } from './document.js';
import type { ParseContext } from './parse-context.js';

/**
 * Reports names in the history that stand nowhere else in the document.
 *
 * Whatever exists has a page or a definition, and whatever is gone came in one release and went in another; a name that
 * occurs once is a misprint, or a line that does not belong there.
 */
export function checkHistoryNames(document: Document, context: ParseContext): void {
  const actions = new Set([
    ...document.actions.map(({ name }) => name),
    ...document.categories.flatMap((category) => category.actions.map(({ name }) => name)),
  ]);
  const types = new Set(document.types.map(({ name }) => name));
  const mentions = countMentions(document.history);
  for (const release of document.history) {
    const lines = new Map((context.trace.get(`history.${release.name}`) ?? []).map((line) => [line.text.trim(), line]));
    const report = (name: string): void => {
      const line = lines.get(name);
      if (line) context.ledger.release([line]);
    };
    for (const part of ['actions', 'types'] as const) {
      const delta = release[part];
      const known = part === 'actions' ? actions : types;
      const once = (name: string): boolean => !known.has(name) && (mentions.get(`${part} ${name}`) ?? 0) < 2;
      for (const name of [...delta.existing, ...delta.added, ...delta.removed]) if (once(name)) report(name);
      for (const [name, change] of Object.entries(delta.changed)) {
        if (Object.keys(change).length === 0 || once(name)) report(name);
      }
    }
  }
}

function countMentions(history: readonly Release[]): Map<string, number> {
  const mentions = new Map<string, number>();
  for (const release of history) {
    for (const part of ['actions', 'types'] as const) {
      const { existing, added, removed, changed } = release[part];
      for (const name of [...existing, ...added, ...removed, ...Object.keys(changed)]) {
        mentions.set(`${part} ${name}`, (mentions.get(`${part} ${name}`) ?? 0) + 1);
      }
    }
  }
  return mentions;
}
