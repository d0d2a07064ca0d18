import type { Subject } from './phrase-pattern.js';

/** What a sentence can be about instead of the value itself. */
const PARTS =
  /\b(names?|keys?|values?|labels?|paths?|folders?|lines?|rows?|files?)\b(?! (?:of|for) (?:the )?(?:field|parameter)\b)/gi;

/** A sentence about each of several things is not about the value that holds them. */
const EACH = /\b(?:each|every|per|a single|for one)\b/i;

/**
 * Whether the start of a sentence says that its limit is one of a part of the value: "The name of the custom parameter cannot
 * exceed", unless the field is called a name itself.
 */
export function isAboutPart(before: string, subject: Subject): boolean {
  if (EACH.test(before)) return true;
  const name = subject.name.toLowerCase();
  for (const match of before.matchAll(PARTS)) {
    const noun = (match[1] ?? '').toLowerCase().replace(/s$/, '');
    if (!name.includes(noun)) return true;
  }
  return false;
}
