/** Longest line of prose inside a comment; longer words stand alone. */
const WIDTH = 112;

/** What would start a list, a quotation, a heading, a fence or a tag if it came first on a line. */
const STARTS_BLOCK = /^(?:[-+*>#|~=]|\d+[.)]|`{3}|@)/;

/** Characters that no comment needs: controls, line separators, surrogates, and the invisible ones that reorder text. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Turns Markdown of the document into lines for a doc comment: wrapped, without anything that ends the comment or that a reader
 * would take for a tag.
 */
export function docLines(markdown: string): string[] {
  const clean = visible(markdown.replace(/\r\n?/g, '\n'));
  let fenced = false;
  const lines = clean.split('\n').flatMap((line) => {
    const fence = /^\s*(?:`{3}|~{3})/.test(line);
    if (fence) fenced = !fenced;
    const safe = inert(line.trimEnd());
    return fenced || fence || line.trimStart().startsWith('|') ? [safe] : wrap(safe);
  });
  // What follows in the comment is ours, and no code of the document's.
  return fenced ? [...lines, '```'] : lines;
}

/** Our own tag, such as `@deprecated`, with text of the document behind it. */
export function docTag(tag: 'deprecated' | 'param' | 'returns' | 'throws' | 'see', text: string): string {
  return `@${tag} ${inert(visible(text.replace(/\s+/g, ' ')).trim())}`;
}

/** A link to a symbol that is in scope; the name must be an identifier of ours. */
export function docLink(symbol: string): string {
  return `{@link ${symbol}}`;
}

/** Joins paragraphs to the text of a doc comment, which starts on a line of its own; empty ones are left out. */
export function docText(paragraphs: readonly (readonly string[])[]): string {
  const filled = paragraphs.map((lines) => lines.join('\n').trim()).filter((paragraph) => paragraph !== '');
  return `\n${filled.join('\n\n')}`;
}

/** Text that has nothing to remove, as most has. */
const PLAIN = /^[ -~\n]*$/;

function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(/[\t\u00a0]/g, ' ').replace(INVISIBLE, '');
}

/** The compiler takes any `@` behind a space for a tag, wherever on the line it stands. */
function inert(line: string): string {
  return line
    .replaceAll('*/', '*\\/')
    .replaceAll('{@', '{\\@')
    .replaceAll('<!--', '<\\!--')
    .replace(/(^|[\s*])@/g, '$1\\@');
}

function wrap(line: string): string[] {
  if (line.length <= WIDTH) return [line];
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const hanging = /^\s*(?:[-*+]|\d+[.)]) /.test(line) ? `${indent}  ` : indent;
  const lines: string[] = [];
  let current = '';
  for (const word of line.trimStart().split(/ +/)) {
    const prefix = lines.length === 0 ? indent : hanging;
    if (current !== '' && prefix.length + current.length + 1 + word.length > WIDTH && !STARTS_BLOCK.test(word)) {
      lines.push(prefix + current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  lines.push((lines.length === 0 ? indent : hanging) + current);
  return lines;
}
