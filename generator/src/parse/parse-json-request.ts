import type { Example } from '@specloom/spec';
import type { Code } from '../lex/block.js';
import { parseJsonCode } from './json-code.js';
import type { ParseContext } from './parse-context.js';

const REQUEST_LINE = /^(?:POST|GET) \S* ?HTTP\/1\.[01]$/;
const HEADER = /^[A-Za-z][A-Za-z0-9-]*: ?\S.*$/;
const COMMON = '<Common request parameters>';

/**
 * Parses an example input of the form
 *
 *     POST / HTTP/1.1
 *     Host: kite.tencentcloudapi.com
 *     Content-Type: application/json
 *     X-TC-Action: DescribeCommands
 *     <Common request parameters>
 *
 *     { "Limit": 10 }
 */
export function parseJsonRequest(code: Code, action: string, path: string, context: ParseContext): Example['request'] {
  const body = code.text.findIndex((line) => line.trim().startsWith('{'));
  const end = body < 0 ? code.text.length : body;
  const head = code.lines.filter((_, i) => {
    const owner = code.owners[i] ?? 0;
    const text = code.text[owner]?.trim() ?? '';
    return owner < end && (REQUEST_LINE.test(text) || HEADER.test(text) || text === COMMON);
  });
  context.ledger.claim('example input', head);
  const named = code.text.slice(0, end).flatMap((line) => /^X-TC-Action: ?(\S+)$/i.exec(line.trim())?.[1] ?? []);
  if (named.length > 0 && named[0] !== action) {
    context.findings.add({
      rule: 'example-of-another-action',
      severity: 'warning',
      message: `${path}: the input of the example calls ${named[0]}, expected ${action}`,
      path,
      origins: code.lines[0] ? [code.lines[0].at] : [],
    });
  }
  const params = body < 0 ? {} : (parseJsonCode(code, body, path, 'input', context) ?? {});
  const raw =
    body < 0 ? code.text.join('\n') : `${code.text.slice(0, body).join('\n')}\n\n${code.text.slice(body).join('\n')}`;
  return { form: 'json', raw: raw.replace(/^\n+/, ''), params };
}
