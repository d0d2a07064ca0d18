import type { Spec } from '@specloom/spec';
import { escapeMarkdown } from '../diff/text/markdown.js';

/** Rows of the table that speak of the file itself, and so follow every new edition. */
const FOLLOWING = ['File', 'SHA-256', 'Latest release described'] as const;

/** Facts of the file that a spec was read from. */
export interface SourceFile {
  /** Base name beside the spec, such as "document.txt". */
  file: string;
  bytes: number;
}

/**
 * SOURCE.md of a product: what its document is. An existing one is left alone as long as it tells of this very file; else its rows
 * about the file follow the new edition, and what people wrote stays.
 */
export function sourceNote(existing: string | undefined, spec: Spec, source: SourceFile): string {
  const rows = rowsOf(spec, source);
  if (existing === undefined) return newNote(spec, rows);
  if (existing.includes(rows['SHA-256'])) return existing;
  return FOLLOWING.reduce((text, row) => {
    // A function, because a replacement text would read its dollar signs.
    return text.replace(new RegExp(`^\\| ${row} \\|.*\\|$`, 'm'), () => `| ${row} | ${rows[row]} |`);
  }, existing);
}

function rowsOf(spec: Spec, { file, bytes }: SourceFile): Record<(typeof FOLLOWING)[number], string> {
  const [release] = spec.history;
  return {
    File: `\`${file}\`, ${bytes.toLocaleString('en-US')} bytes`,
    'SHA-256': `\`${spec.source.documents[0]?.sha256 ?? ''}\``,
    'Latest release described': release ? escapeMarkdown(`${release.name}, ${release.time}`) : 'none',
  };
}

function newNote(spec: Spec, rows: Record<string, string>): string {
  const title = escapeMarkdown(`${spec.service.title} API documentation ${spec.service.version}`);
  const lines = [
    `# ${title}`,
    '',
    '| | |',
    '| --- | --- |',
    `| Title | ${title} |`,
    ...Object.entries(rows).map(([row, value]) => `| ${row} | ${value} |`),
    `| Last updated | ${spec.source.updated === '' ? 'not told' : spec.source.updated} |`,
    '',
    "The document is its owner's, and is here as data: `spec.json` is made from it, and every origin points into it.",
  ];
  return `${lines.join('\n')}\n`;
}
