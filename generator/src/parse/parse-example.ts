import type { Example } from '@specloom/spec';
import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Block, Code } from '../lex/block.js';
import type { ActionPage } from './document.js';
import { parseJsonCode } from './json-code.js';
import { linesToMarkdown } from './lines-to-markdown.js';
import type { ParseContext } from './parse-context.js';
import { parseJsonRequest } from './parse-json-request.js';
import { parseQueryRequest } from './parse-query-request.js';

/**
 * Parses one example: its heading, a description, the input and the output.
 *
 * Parameters are left as the document writes them; they are typed once all types are known.
 */
export function parseExample(blocks: readonly Block[], page: ActionPage, context: ParseContext): Example | null {
  const [heading, ...rest] = blocks;
  if (heading?.kind !== 'heading') return null;
  const title = heading.text.replace(/^Example ?\d+[:.]? /, '');
  context.ledger.claim('example title', heading.lines);
  const path = `${page.name}.examples.${title}`;
  const origin = heading.lines[0]?.at ?? page.origin;
  const description: Line[] = [];
  let part = '';
  let input: Code | null = null;
  let output: Code | null = null;
  for (const block of rest) {
    if (block.kind === 'heading') {
      part = block.text;
      context.ledger.claim('example heading', block.lines);
    } else if (block.kind === 'code' && part === 'Input Example' && !input) {
      input = block;
    } else if (block.kind === 'code' && part === 'Output Example' && !output) {
      output = block;
    } else if (block.kind === 'paragraph' && part === '') {
      append(description, block.lines);
      context.ledger.claim('example description', block.lines);
    }
  }
  const request = input === null ? null : parseRequest(input, page.name, path, context);
  const response = output === null ? null : parseResponse(output, path, context);
  if (!request || !response) {
    context.findings.add({
      rule: 'example-incomplete',
      severity: 'error',
      message: `${path}: the ${request ? 'output' : 'input'} of the example is missing; expected "${request ? 'Output' : 'Input'} Example" and code below it`,
      path,
      origins: [origin],
    });
  }
  context.trace.set(path, [...heading.lines, ...description, ...(input?.lines ?? []), ...(output?.lines ?? [])]);
  const text = linesToMarkdown(description);
  return {
    title,
    ...(text === '' ? {} : { description: text }),
    request: request ?? { form: 'query', raw: '', params: {} },
    response: response ?? {},
    origin,
  };
}

function parseRequest(code: Code, action: string, path: string, context: ParseContext): Example['request'] {
  const first = code.text[0]?.trim() ?? '';
  return /^(?:POST|GET) \S* ?HTTP\/1\.[01]$/.test(first) || first.startsWith('{')
    ? parseJsonRequest(code, action, path, context)
    : parseQueryRequest(code, action, path, context);
}

function parseResponse(code: Code, path: string, context: ParseContext): Record<string, unknown> {
  const value = parseJsonCode(code, 0, path, 'output', context);
  if (value === null) return {};
  const response = value.Response;
  return typeof response === 'object' && response !== null && !Array.isArray(response)
    ? (response as Record<string, unknown>)
    : value;
}
