import { ValidationError } from '../errors/validation-error.js';

const HEADER_NAME = /^[!#$%&'*+.^_`|~\w-]+$/;

/** Visible characters, spaces and tabs; a line break would begin another header. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Headers that signing sets, or that the platform does. */
const OWN_HEADER = /^(authorization|content-type|content-length|host|x-tc-.*)$/i;

/** Checks the headers that a caller adds. Throws a ValidationError that names the header, and not its value. */
export function checkHeaders(action: string, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const fault = headerFault(name, value);
    if (fault) throw new ValidationError({ action, reason: `the header ${JSON.stringify(name)} ${fault}` });
  }
}

function headerFault(name: string, value: unknown): string | undefined {
  if (!HEADER_NAME.test(name)) return 'has no valid name; expected letters, digits and hyphens';
  if (OWN_HEADER.test(name)) return 'belongs to the client; remove it';
  if (typeof value !== 'string') return `is a ${typeof value}; expected a string`;
  return HEADER_VALUE.test(value) ? undefined : 'holds a line break or a character that no header can; encode it';
}
