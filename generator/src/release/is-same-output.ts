/** What differs in generated files whenever the document does: the hashes of sources, and the places of facts in them. */
const SOURCES = /\b[0-9a-f]{64}\b|\b(?:page|line|document):?\s+\d+/g;

/** Whether a generated file says the same as before, apart from what it was made from. */
export function isSameOutput(before: string, after: string): boolean {
  return before.replace(SOURCES, '') === after.replace(SOURCES, '');
}
