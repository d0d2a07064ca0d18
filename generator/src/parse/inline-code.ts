/**
 * Turns the no-break spaces that wrap inline code into Markdown: `Values: ·CVM·, ·CPM·` (· being U+00A0) becomes
 * "Values: `CVM`, `CPM`". A no-break space without a partner is an ordinary space.
 */
export function inlineCode(text: string): string {
  if (!text.includes('\u00a0')) return text;
  const parts = text.split('\u00a0');
  const out: string[] = [];
  parts.forEach((part, i) => {
    const code = i % 2 === 1 ? part.trim() : '';
    if (i % 2 === 0) appendText(out, part);
    else if (i === parts.length - 1 || code === '') out.push(` ${part}`);
    else appendCode(out, code);
  });
  return out.join('').replace(/ {2,}/g, ' ').trim();
}

function appendCode(out: string[], code: string): void {
  const before = out[out.length - 1] ?? '';
  // The extraction leaves a space between an opening bracket or quote and the code inside it.
  if (/[([{“"] $/.test(before.slice(-2))) out[out.length - 1] = before.slice(0, -1);
  const glue = /[A-Za-z0-9.,;:)]$/.test(before.slice(-1)) ? ' ' : '';
  const fence = code.includes('`') ? '``' : '`';
  out.push(`${glue}${fence}${code}${fence}`);
}

function appendText(out: string[], text: string): void {
  if (text === '') return;
  const afterCode = (out[out.length - 1] ?? '').endsWith('`');
  out.push(afterCode && /^[A-Za-z0-9(]/.test(text) ? ` ${text}` : text);
}
