import { invalid } from '../errors/validation-error.js';

/** A name of letters, digits and hyphens, mostly, and a value without line breaks, which would begin another header. */
const HEADER = /^[!#$%&'*+.^_`|~\w-]+: [\t\x20-\x7e\x80-\xff]*$/;

/** Headers that signing sets, or that the platform does. */
const OWN_HEADER = /^(authorization|content-type|content-length|host|x-tc-.*)$/i;

/** Checks the headers that a caller adds. Throws a ValidationError that names the header, and not its value. */
export function checkHeaders(action: string, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const fault = OWN_HEADER.test(name)
      ? 'belongs to the client; remove it'
      : !HEADER.test(`${name}: ${value}`) && 'has a name or a value that no header can have; expected no line breaks';
    if (fault) throw invalid(action, `the header ${JSON.stringify(name)} ${fault}`);
  }
}
