import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Chapter } from '../lex/block.js';
import { isLooseParagraph } from '../loose-paragraph.js';
import type { TypePage } from './document.js';
import { linesToMarkdown } from './lines-to-markdown.js';
import type { ParseContext } from './parse-context.js';
import { rowToField } from './row-to-field.js';

const USED_BY = 'Used by actions:';

/** `Used by actions: DescribeJob, DescribeJobs.`; after a comma the list goes on in the next lines. */
const USED_BY_LINE = /^Used by actions: [A-Za-z_]\w*(?:, [A-Za-z_]\w*)*(?:\.|,)$/;
const NAME_LIST = /^[A-Za-z_]\w*(?:, [A-Za-z_]\w*)*(?:\.|,)$/;

/** Parses the chapter on data types: for each a heading, a description, the actions that use it, and its members. */
export function parseTypes(chapter: Chapter, context: ParseContext): TypePage[] {
  const types: TypePage[] = [];
  let type: TypePage | null = null;
  let description: Line[] = [];
  let usedBy: string | null = null;
  let headLines: Line[] = [];
  let members = new Set<string>();
  let usedByLines: Line[] = [];
  const finish = (): void => {
    if (!type) return;
    type.description = linesToMarkdown(description);
    context.trace.set(`${type.name}.description`, description);
    context.trace.set(type.name, [...headLines, ...description, ...usedByLines]);
    if (usedBy !== null) type.usedBy = actionNames(usedBy);
  };
  for (const block of chapter.blocks) {
    if (block.kind === 'heading') {
      finish();
      type = { name: block.text, description: '', usedBy: [], members: [], origin: block.lines[0]?.at ?? chapter.at };
      description = [];
      usedBy = null;
      headLines = block.lines;
      members = new Set();
      usedByLines = [];
      context.ledger.claim('type heading', block.lines);
      const first = types.find((other) => other.name === block.text);
      if (first) {
        context.findings.add({
          rule: 'duplicate-type',
          severity: 'error',
          message: `The data type ${block.text} is defined twice; the first definition counts`,
          path: block.text,
          origins: [first.origin, type.origin],
        });
      } else types.push(type);
      continue;
    }
    if (!type) continue;
    if (block.kind === 'table') {
      if (block.layout !== 'members' && block.layout !== 'membersWithoutRequired') continue;
      context.ledger.claim('table header', block.headers);
      for (const row of block.rows) {
        const field = rowToField(row);
        context.ledger.claim('member row', row.lines);
        if (members.has(field.name)) {
          context.findings.add({
            rule: 'duplicate-row',
            severity: 'error',
            message: `${type.name}.${field.name} is listed twice; the first row counts`,
            path: `${type.name}.${field.name}`,
            origins: [row.at],
          });
          continue;
        }
        members.add(field.name);
        type.members.push(field);
        context.trace.set(`${type.name}.${field.name}`, row.lines);
      }
      continue;
    }
    const text = block.lines.map((line) => line.text.trim()).join(' ');
    if (usedBy === null && USED_BY_LINE.test(text)) {
      usedBy = text.slice(USED_BY.length);
      append(usedByLines, block.lines);
      context.ledger.claim('type used by', block.lines);
    } else if (usedBy?.trim().endsWith(',') && NAME_LIST.test(text)) {
      usedBy += ` ${text}`;
      append(usedByLines, block.lines);
      context.ledger.claim('type used by', block.lines);
    } else if (usedBy === null && !text.startsWith(USED_BY)) {
      const before = description[description.length - 1];
      const loose = before && block.lines[0]?.gap === 1 && isLooseParagraph(before.text, block.lines[0].text);
      append(description, block.lines);
      if (!loose) context.ledger.claim('type description', block.lines);
    }
  }
  finish();
  return types;
}

function actionNames(text: string): string[] {
  return text
    .replace(/\.\s*$/, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
}
