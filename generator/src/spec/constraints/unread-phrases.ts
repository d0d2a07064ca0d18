/** Phrases that mostly state a limit. */
const LOOKS_LIKE_A_LIMIT: readonly RegExp[] = [
  /\b(?:up to|at most|no more than|not exceed(?:ing)?|at least|no less than|less than|more than|greater than|max(?:imum)?|min(?:imum)?|(?:value )?range|between|limited? to|cap of)\b[^\n]{0,50}?\d/i,
  /\bdefaults?(?: value)?(?: is|:| to)\b|\bdefaults?(?: value)?:/i,
  /\b(?:valid|possible|available|allowed|enumeration) values?\b|\bvalues?(?: range)?[:：]/i,
  /\b(?:cannot|must not|do not support) (?:be )?(?:both )?(?:specified|specify(?:ing)?|used|set) (?:both|together|at the same time|simultaneously|with)|\bone (?:and only one|of) [^.\n]{1,80} must\b/i,
  /\bonly [^.\n]{1,60} (?:is|are) (?:currently )?supported\b|\bmust (?:start|begin) with\b/i,
];

/** The template's note on nulls, and phrases that send the reader elsewhere. */
const NO_LIMIT =
  /^(?:note: )?(?:if|when)\b|\bmay return `?null\b|\bminutes, (?:a|the) signature\b|\bfor example\b|\be\.g\.|\bsee\b|\bvar(?:y|ies)\b|\bby default\b|\bdefault (?:value )?(?:here|of|parameter)/i;

const SENTENCE = /[^.;\n]+(?:[.;](?!\s|$)[^.;\n]*)*/g;

/** Longest sentence that is looked at; a crafted one must not take long. */
const MAX_SENTENCE = 1_000;

/** Sentences that look as if they state a limit, and of which no pattern read any part. */
export function unreadPhrases(
  text: string,
  spans: readonly { from: number; to: number }[],
): { phrase: string; from: number }[] {
  const unread: { phrase: string; from: number }[] = [];
  for (const match of text.matchAll(SENTENCE)) {
    const from = match.index + (match[0].length - match[0].trimStart().length);
    const to = match.index + match[0].length;
    const phrase = match[0].trim().slice(0, MAX_SENTENCE);
    if (!LOOKS_LIKE_A_LIMIT.some((pattern) => pattern.test(phrase)) || NO_LIMIT.test(phrase)) continue;
    if (spans.some((span) => span.from < to && span.to > from)) continue;
    unread.push({ phrase, from });
  }
  return unread;
}
