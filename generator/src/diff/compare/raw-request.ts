import type { Example } from '@specloom/spec';
import { canonicalJson } from '../text/canonical-json.js';

/** An example's request as the document shows it, without the order of its parameters. */
export function rawRequest({ form, raw }: Example['request']): string {
  return `${form} ${form === 'query' ? rawQuery(raw) : rawJson(raw)}`;
}

/** `https://host/?Action=X&Limit=5`: the parts between the separators, sorted. */
function rawQuery(raw: string): string {
  const [address = '', ...parameters] = raw.split(/[?&]/).map((part) => part.trim());
  return [address, ...parameters.sort()].join('&');
}

/** Headers, and then `{ … }`: the body with sorted keys, where it is JSON. */
function rawJson(raw: string): string {
  const start = raw.indexOf('{');
  if (start === -1) return raw.trim();
  try {
    return `${raw.slice(0, start).trim()} ${canonicalJson(JSON.parse(raw.slice(start)))}`;
  } catch {
    return raw.trim();
  }
}
