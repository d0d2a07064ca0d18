import { quoteText } from './quote-text.js';

const MAX_ITEMS = 8;

/** Values in words, shortened after eight: `“a”, “b”`; "none" when there are none. */
export function listText(values: readonly string[]): string {
  if (values.length === 0) return 'none';
  const shown = values.slice(0, MAX_ITEMS).map(quoteText).join(', ');
  return values.length > MAX_ITEMS ? `${shown} and ${values.length - MAX_ITEMS} more` : shown;
}
