/** Keys and values of one section. */
export type Profile = ReadonlyMap<string, string>;

const SECTION = /^\[\s*([^\]]+?)\s*\]$/;

const ENTRY = /^([^=\s]+)\s*=\s*(.*)$/;

/**
 * Reads the sections of a profile file:
 *
 *     [default]
 *     secret_id = AKID…
 *     secret_key = …
 *
 * Lines that begin with `#` or `;` are comments. Throws an Error that gives the number of a line it cannot read, and not its text.
 */
export function parseProfiles(text: string): Map<string, Profile> {
  const profiles = new Map<string, Map<string, string>>();
  let current: Map<string, string> | undefined;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const [, section] = SECTION.exec(line) ?? [];
    const [, name, value] = ENTRY.exec(line) ?? [];
    if (section !== undefined) {
      current = profiles.get(section) ?? new Map();
      profiles.set(section, current);
    } else if (name !== undefined && value !== undefined && current !== undefined) {
      current.set(name, value);
    } else {
      throw new Error(`line ${index + 1} is neither "[profile]" nor "name = value" within a profile`);
    }
  }
  return profiles;
}
