import type { Field } from '@specloom/spec';
import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Block, Chapter, Heading, Table } from '../lex/block.js';
import { SDK_ITEM, SENTENCES } from './action-sentences.js';
import type { ActionPage } from './document.js';
import { linesToMarkdown } from './lines-to-markdown.js';
import { linesOf, matchSentence } from './match-sentence.js';
import type { ParseContext } from './parse-context.js';
import { parseErrorCodes } from './parse-error-codes.js';
import { parseExample } from './parse-example.js';
import { rowToField } from './row-to-field.js';

/** `Domain name for API request: kite.tencentcloudapi.com.` */
const DOMAIN = /^Domain name for API request: ([a-z0-9.-]+?)\.?$/;

/** `A maximum of 20 requests can be initiated per second for this API.` */
const RATE = /^A maximum of ([\d,]+) requests? can be initiated per second for this API\.$/;

/** Input rows that are common parameters: the page repeats them, the spec leaves them out. */
const COMMON = new Set(['Action', 'Version', 'Region']);

/**
 * Parses an action's page: description, input and output parameters, examples, error codes.
 *
 * Every paragraph outside the description has to be a sentence of the template; anything else stays unclaimed.
 */
export function parseAction(chapter: Chapter, context: ParseContext): ActionPage {
  const page: ActionPage = {
    name: chapter.title,
    updated: chapter.updated,
    endpoint: null,
    version: null,
    description: '',
    perSecond: null,
    region: 'unused',
    input: [],
    output: [],
    errors: [],
    examples: [],
    origin: chapter.at,
  };
  for (const section of sections(chapter.blocks)) {
    if (section.heading) context.ledger.claim('action heading', section.heading.lines);
    const title = section.heading?.text.replace(/^\d+\. /, '') ?? '';
    if (title === 'API Description') parseDescription(section.blocks, page, context);
    else if (title === 'Input Parameters') parseInput(section.blocks, page, context);
    else if (title === 'Output Parameters') parseOutput(section.blocks, page, context);
    else if (/^Examples?$/.test(title)) parseExamples(section.blocks, page, context);
    else if (title === 'Developer Resources') parseResources(section.blocks, context);
    else if (/^Error Codes?$/.test(title)) parseErrors(section.blocks, page, context);
  }
  reportMissing(chapter, page, context);
  return page;
}

interface Section {
  heading: Heading | null;
  blocks: Block[];
}

function sections(blocks: readonly Block[]): Section[] {
  const found: Section[] = [{ heading: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'heading' && /^\d+\. /.test(block.text)) found.push({ heading: block, blocks: [] });
    else found[found.length - 1]?.blocks.push(block);
  }
  return found;
}

function parseDescription(blocks: readonly Block[], page: ActionPage, context: ParseContext): void {
  const prose: Line[] = [];
  let done = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind === 'heading') continue;
    const lines = block && block.kind !== 'table' ? block.lines : [];
    const text = lines.map((line) => line.text.trim()).join(' ');
    const domain = DOMAIN.exec(text)?.[1];
    const rate = RATE.exec(text)?.[1];
    const explorer = matchSentence(blocks, i, SENTENCES.explorer);
    if (domain !== undefined && page.endpoint === null) {
      page.endpoint = domain;
      context.ledger.claim('action domain', lines);
      context.trace.set(`${page.name}.endpoint`, lines);
    } else if (rate !== undefined && page.perSecond === null) {
      page.perSecond = Number(rate.replaceAll(',', ''));
      context.ledger.claim('action frequency', lines);
      context.trace.set(`${page.name}.rateLimit`, lines);
    } else if (explorer !== null) {
      context.ledger.claim('action template sentence', linesOf(blocks, i, explorer));
      i = explorer - 1;
      done = true;
    } else if (!done && page.endpoint !== null && page.perSecond === null) {
      append(prose, lines);
      context.ledger.claim('action description', lines);
    }
  }
  page.description = linesToMarkdown(prose);
  context.trace.set(`${page.name}.description`, prose);
}

function parseInput(blocks: readonly Block[], page: ActionPage, context: ParseContext): void {
  claimSentences(blocks, SENTENCES.input, context);
  for (const row of tables(blocks, 'input', context).flatMap((table) => table.rows)) {
    const field = rowToField(row);
    if (COMMON.has(field.name)) {
      context.ledger.claim('common input row', row.lines);
      if (field.name === 'Region') {
        page.region = /\bnot required for this API\b/.test(field.description)
          ? 'unused'
          : field.required
            ? 'required'
            : 'optional';
        context.trace.set(`${page.name}.region`, row.lines);
      }
      if (field.name === 'Version') page.version = /\d{4}-\d{2}-\d{2}/.exec(field.description)?.[0] ?? page.version;
      continue;
    }
    context.ledger.claim('input row', row.lines);
    addField(page.input, field, `${page.name}.input`, row.lines, context);
    if ((row.cells.name ?? '').endsWith('.N') !== (field.type.kind === 'array')) {
      context.findings.add({
        rule: 'list-marker',
        severity: 'note',
        message: `${page.name}: the parameter is written "${row.cells.name}" and its type "${row.cells.type}"; a list has both the .N and "Array of"`,
        path: `${page.name}.input.${field.name}`,
        origins: [row.at],
      });
    }
  }
}

function parseOutput(blocks: readonly Block[], page: ActionPage, context: ParseContext): void {
  for (const row of tables(blocks, 'output', context).flatMap((table) => table.rows)) {
    context.ledger.claim('output row', row.lines);
    addField(page.output, rowToField(row), `${page.name}.output`, row.lines, context);
  }
}

function addField(fields: Field[], field: Field, path: string, lines: readonly Line[], context: ParseContext): void {
  if (context.trace.has(`${path}.${field.name}`)) {
    context.findings.add({
      rule: 'duplicate-row',
      severity: 'error',
      message: `${path}.${field.name} is listed twice; the first row counts`,
      path: `${path}.${field.name}`,
      origins: [field.origin],
    });
    return;
  }
  fields.push(field);
  context.trace.set(`${path}.${field.name}`, lines);
}

function parseExamples(blocks: readonly Block[], page: ActionPage, context: ParseContext): void {
  let start = -1;
  for (let i = 0; i <= blocks.length; i++) {
    const block = blocks[i];
    const opens = block?.kind === 'heading' && /^Example ?\d/.test(block.text);
    if (block !== undefined && !opens) continue;
    if (start >= 0) {
      const example = parseExample(blocks.slice(start, i), page, context);
      if (example) page.examples.push(example);
    }
    start = i;
  }
}

function parseResources(blocks: readonly Block[], context: ParseContext): void {
  for (const block of blocks) {
    if (block.kind === 'heading') context.ledger.claim('action heading', block.lines);
    else if (block.kind === 'paragraph') {
      context.ledger.claim(
        'SDK list',
        block.lines.filter((line) => SDK_ITEM.test(line.text.trim())),
      );
    }
  }
  claimSentences(blocks, SENTENCES.resources, context);
}

function parseErrors(blocks: readonly Block[], page: ActionPage, context: ParseContext): void {
  claimSentences(blocks, SENTENCES.errors, context);
  for (const table of tables(blocks, 'errorCodes', context)) {
    append(page.errors, parseErrorCodes(table, `${page.name}.errors`, context));
  }
}

function claimSentences(blocks: readonly Block[], sentences: readonly string[], context: ParseContext): void {
  for (let i = 0; i < blocks.length; i++) {
    for (const sentence of sentences) {
      const end = matchSentence(blocks, i, sentence);
      if (end !== null) context.ledger.claim('action template sentence', linesOf(blocks, i, end));
    }
  }
}

function tables(blocks: readonly Block[], layout: Table['layout'], context: ParseContext): Table[] {
  const found = blocks.filter((block): block is Table => block.kind === 'table' && block.layout === layout);
  for (const table of found) context.ledger.claim('table header', table.headers);
  return found;
}

function reportMissing(chapter: Chapter, page: ActionPage, context: ParseContext): void {
  const headings = chapter.blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text.replace(/^\d+\. /, '')] : [],
  );
  const missing: [string, boolean][] = [
    [
      'the section "Input Parameters" with its table',
      headings.includes('Input Parameters') && hasTable(chapter, 'input'),
    ],
    [
      'the section "Output Parameters" with its table',
      headings.includes('Output Parameters') && hasTable(chapter, 'output'),
    ],
    ['the section "Error Code"', headings.some((text) => /^Error Codes?$/.test(text))],
    ['the line "Domain name for API request"', page.endpoint !== null],
  ];
  for (const [what, found] of missing) {
    if (found) continue;
    context.findings.add(
      {
        rule: 'incomplete-action',
        severity: 'error',
        message: `${page.name}: ${what} is missing from the page; is the document complete?`,
        path: page.name,
        origins: [page.origin],
      },
      what,
    );
  }
}

function hasTable(chapter: Chapter, layout: Table['layout']): boolean {
  return chapter.blocks.some((block) => block.kind === 'table' && block.layout === layout);
}
