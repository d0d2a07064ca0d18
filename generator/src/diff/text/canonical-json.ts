class Text {
  constructor(readonly text: string) {}
}

/**
 * A value as JSON with sorted keys, so that equal values give equal text; undefined gives "". Iterative, because examples of a
 * document may be nested deeper than the stack is.
 */
export function canonicalJson(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts: string[] = [];
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (next instanceof Text) parts.push(next.text);
    else if (Array.isArray(next)) push(pending, '[', listItems(next), ']');
    else if (typeof next === 'object' && next !== null) push(pending, '{', objectItems(next), '}');
    else parts.push(JSON.stringify(next) ?? 'null');
  }
  return parts.join('');
}

function push(pending: unknown[], open: string, items: unknown[], close: string): void {
  pending.push(new Text(close));
  for (let index = items.length - 1; index >= 0; index -= 1) pending.push(items[index]);
  pending.push(new Text(open));
}

function listItems(list: readonly unknown[]): unknown[] {
  return list.flatMap((item, index) => (index === 0 ? [item] : [new Text(','), item]));
}

function objectItems(object: object): unknown[] {
  return Object.entries(object)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, item], index) => [new Text(`${index === 0 ? '' : ','}${JSON.stringify(key)}:`), item]);
}
