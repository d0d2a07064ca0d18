/**
 * Turns the no-break spaces that wrap inline code into Markdown: `Values: ·CVM·, ·CPM·` (· being U+00A0) becomes
 * "Values: `CVM`, `CPM`". A no-break space without a partner is an ordinary space.
 */
export function inlineCode(text: string): string {
  if (!text.includes('\u00a0')) return text;
  const parts = text.split('\u00a0');
  let out = '';
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    if (i % 2 === 0) {
      out = appendText(out, part);
      continue;
    }
    const code = part.trim();
    if (i === parts.length - 1 || code === '') out = appendText(`${out} `, part);
    else out = appendCode(out, code);
  }
  return out.replace(/ {2,}/g, ' ').trim();
}

function appendCode(before: string, code: string): string {
  const fence = code.includes('`') ? '``' : '`';
  // The extraction leaves a space between an opening bracket or quote and the code inside it.
  const head = before.replace(/([([{“"]) $/, '$1');
  const glue = /[A-Za-z0-9.,;:)]$/.test(head) ? ' ' : '';
  return `${head}${glue}${fence}${code}${fence}`;
}

function appendText(before: string, text: string): string {
  return before.endsWith('`') && /^[A-Za-z0-9(]/.test(text) ? `${before} ${text}` : before + text;
}
