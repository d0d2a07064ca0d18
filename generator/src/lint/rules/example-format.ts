import type { LintRule } from '../lint-rule.js';
import { reportMisfits } from '../misfit.js';
import { quote } from '../quote.js';

const ISO8601 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** What a format is called in a sentence, and how to know it. */
const FORMATS: ReadonlyMap<string, { name: string; holds(text: string): boolean }> = new Map([
  ['base64', { name: 'Base64', holds: (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) }],
  ['json', { name: 'JSON', holds: isJson }],
  ['uuid', { name: 'a UUID', holds: (text) => UUID.test(text) }],
  ['iso8601', { name: 'a time in ISO 8601', holds: (text) => ISO8601.test(text) }],
]);

/** `"Content": "echo"` where the value is Base64-encoded. */
export const exampleFormat: LintRule = {
  id: 'example-format',
  severity: 'warning',
  finds: 'strings of examples that are not in the documented format',
  check: (input) =>
    reportMisfits(input, ({ value, field }) => {
      const format = FORMATS.get(field?.constraints?.format ?? '');
      if (format === undefined || typeof value !== 'string' || value === '' || format.holds(value)) return null;
      return `is ${quote(value)}, which is not ${format.name} as the description says`;
    }),
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
