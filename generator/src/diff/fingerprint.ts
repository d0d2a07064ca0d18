import { hash } from 'node:crypto';
import { canonicalJson } from './text/canonical-json.js';

const LENGTH = 16;

/** A hash of a change's rule, path and values, as 16 hexadecimal digits; it does not depend on places or on other changes. */
export function fingerprint(rule: string, path: string, before: unknown, after: unknown): string {
  const content = `${rule}\n${canonicalJson(path)}\n${canonicalJson(before)}\n${canonicalJson(after)}`;
  return hash('sha256', content).slice(0, LENGTH);
}
