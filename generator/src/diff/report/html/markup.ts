/** Markup that is safe to put into a page: only `html` makes it. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = string | number | Markup | undefined | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template whose values are escaped, unless they are markup themselves; good for content and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  const [first = '', ...rest] = strings;
  return new Markup(rest.reduce((source, text, index) => `${source}${render(values[index])}${text}`, first));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => (character === '\n' ? character : ' '));
}
