/** `…/document/api/599/30482#JobView`: a type links to its definition. */
const TYPE_LINK = /#([A-Za-z_][A-Za-z0-9_]*)$/;

/** Scalars of two words, which a narrow column may have put on two lines. */
const TWO_WORDS = 'Timestamp ISO8601';

/**
 * Reads a type off the lines of its cell: words stand on lines of their own, and a narrow column cuts long ones anywhere.
 * Its link and the known types tell the one from the other.
 *
 *     Array of
 *     DescribeComputeE      →  Array of DescribeComputeEnvView
 *     nvView
 */
export function typeOf(pieces: readonly string[], links: readonly string[], known: ReadonlySet<string>): string {
  const bare = pieces.join('').replace(/\s+/g, '');
  const item = /^(?:Arrayof)+(?=[A-Z_])/.test(bare) ? bare.replace(/^(?:Arrayof)+/, '') : bare;
  const depth = (bare.length - item.length) / 'Arrayof'.length;
  const linked = links.map((url) => TYPE_LINK.exec(url)?.[1]).find((name) => name === item);
  const name = linked ?? (known.has(item) || item !== TWO_WORDS.replace(' ', '') ? item : TWO_WORDS);
  return 'Array of '.repeat(depth) + name;
}

/** The names of the data types that links point to. */
export function linkedTypeNames(urls: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const url of urls) {
    const name = /\/document\/api\/[^#]+#([A-Z][A-Za-z0-9_]*)$/.exec(url)?.[1];
    if (name !== undefined) names.add(name);
  }
  return names;
}
