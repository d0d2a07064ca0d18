import type { Example } from '@specloom/spec';
import type { Code } from '../lex/block.js';
import { nestParameters } from './nest-parameters.js';
import type { ParseContext } from './parse-context.js';

/** `https://kite.tencentcloudapi.com/?Action=DescribeJobs` */
const ADDRESS = /^(?:(?:GET|POST) )?https?:\/\/[a-z0-9.-]+\/?\?(.*)$/;
const PARAMETER = /^&?([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*)=/;
const COMMON = /^&?<Common request parameters>$/i;

/**
 * Parses an example input of the form
 *
 *     https://kite.tencentcloudapi.com/?Action=DescribeJobs
 *     &Filters.0.Name=zone
 *     &Filters.0.Values.0=ap-guangzhou-2
 *     &<Common request parameters>
 *
 * Each parameter stands on a line of its own, so that a value may hold an ampersand. Values stay strings here.
 */
export function parseQueryRequest(code: Code, action: string, path: string, context: ParseContext): Example['request'] {
  const entries: [string, string][] = [];
  const claimed = new Set<number>();
  code.text.forEach((line, index) => {
    const text = line.trim();
    if (COMMON.test(text)) {
      claimed.add(index);
      return;
    }
    const query = index === 0 ? ADDRESS.exec(text)?.[1] : text;
    if (query === undefined || (index > 0 && !text.startsWith('&'))) return;
    const parts = index === 0 ? query.split(/&(?=[A-Za-z_<][\w.]*[=>]|<)/) : [query];
    for (const part of parts) {
      const name = PARAMETER.exec(part)?.[1];
      if (name !== undefined) entries.push([name, decode(part.slice(part.indexOf('=') + 1))]);
      else if (!COMMON.test(part) && part !== '') return;
    }
    claimed.add(index);
  });
  context.ledger.claim(
    'example input',
    code.lines.filter((_, i) => claimed.has(code.owners[i] ?? -1)),
  );
  const named = entries.find(([name]) => name === 'Action')?.[1];
  const origins = code.lines[0] ? [code.lines[0].at] : [];
  if (named === undefined) {
    context.findings.add({
      rule: 'example-not-a-request',
      severity: 'error',
      message: `${path}: the input of the example names no Action; expected "https://…/?Action=${action}" or "POST / HTTP/1.1"`,
      path,
      origins,
    });
  } else if (named !== action) {
    context.findings.add({
      rule: 'example-of-another-action',
      severity: 'warning',
      message: `${path}: the input of the example calls ${named}, expected ${action}`,
      path,
      origins,
    });
  }
  const own = entries.filter(([name]) => name !== 'Action');
  return { form: 'query', raw: code.text.join('\n'), params: nestParameters(own) };
}

/** Percent-encoding is undone where it is valid; the document mostly shows values as they are. */
function decode(value: string): string {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
