/** `·A·, ·B.N· and C`: names of parameters in a list, in code or not. */
const LIST =
  /^(?: the)?(?: following)?(?: parameters?:?)? ?((?:`?[A-Za-z][\w.]{0,80}`?(?:, and |, or |, | and | or |\/)?){1,20})/;
const WORD = /`?([A-Za-z][\w.]{0,80})`?/g;
const JOINERS = new Set(['and', 'or', 'the', 'both', 'parameters', 'parameter', 'for', 'either', 'of']);

/** Names of fields at the start of a text, as they are declared; null where one of them is not declared. */
export function readNames(text: string, siblings: readonly string[]): string[] | null {
  const list = LIST.exec(text)?.[1];
  return list === undefined ? null : resolveNames(list, siblings);
}

/** The declared names that the words of a list mean; null where a word means none. */
export function resolveNames(list: string, siblings: readonly string[]): string[] | null {
  const names: string[] = [];
  for (const match of list.matchAll(WORD)) {
    const word = match[1] ?? '';
    if (JOINERS.has(word.toLowerCase())) continue;
    const name = resolveName(word, siblings);
    if (name === null) return null;
    if (!names.includes(name)) names.push(name);
  }
  return names.length === 0 ? null : names;
}

/** `KeyIds.N` and `KeyIds` mean KeyIds; so does "Key", where no other name begins like that. */
function resolveName(word: string, siblings: readonly string[]): string | null {
  const plain = word.replace(/\.N$/, '').replace(/\.$/, '');
  if (siblings.includes(plain)) return plain;
  const stem = stemOf(plain);
  const close = siblings.filter((name) => stemOf(name) === stem);
  return close.length === 1 ? (close[0] ?? null) : null;
}

function stemOf(name: string): string {
  return name.toLowerCase().replace(/(?:ids?|s)$/, '');
}
