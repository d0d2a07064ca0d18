import { invalid } from '../errors/validation-error.js';

/** Headers that signing sets, or that the platform does. */
const OWN_HEADER = /^(authorization|content-type|content-length|host|x-tc-.*)$/i;

/** Checks the headers that a caller adds. Throws a ValidationError that names the header, and not its value. */
export function checkHeaders(action: string, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    const reason = `the header ${JSON.stringify(name)} `;
    if (OWN_HEADER.test(name)) throw invalid(action, `${reason}belongs to the client; remove it`);
    try {
      new Headers([[name, value]]);
    } catch {
      throw invalid(action, `${reason}has a name or a value that no header can have, such as a line break`);
    }
  }
}
