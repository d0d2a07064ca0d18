import { createHash } from 'node:crypto';
import type { Line } from '../extract/line.js';

/** The lines that a fact at `path` was read from: its own, or those of the nearest fact that holds it. */
export function linesAt(trace: ReadonlyMap<string, readonly Line[]>, path: string): readonly Line[] | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const lines = trace.get(at);
    if (lines) return lines;
  }
  return null;
}

/** SHA-256 of lines of a document, by which a correction notices that what it corrects has changed. */
export function textSha256(lines: readonly Line[]): string {
  return createHash('sha256')
    .update(lines.map((line) => line.text.trim()).join('\n'))
    .digest('hex');
}
