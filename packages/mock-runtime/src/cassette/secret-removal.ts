/** Stands where a secret was. */
export const REMOVED = '<removed>';

/** Members that hold secrets, by the last word of their names. */
const SECRET_NAME =
  /(?:password|passwd|secret|secretkey|secretid|token|privatekey|signature|credential|authorization)s?$/i;

/** Client tokens make requests repeatable and open nothing. */
const HARMLESS_NAMES: ReadonlySet<string> = new Set(['ClientToken']);

/** Deeper values are removed whole: no documented structure comes near. */
const MAX_DEPTH = 100;

/** Copies parameters or an answer without secrets: members that are named as such, and known secrets wherever they stand. */
export function removeSecrets(value: unknown, secrets: readonly string[], name = '', depth = 0): unknown {
  if (typeof value === 'string') {
    const named = SECRET_NAME.test(name) && !HARMLESS_NAMES.has(name);
    return named ? REMOVED : secrets.reduce((text, secret) => text.split(secret).join(REMOVED), value);
  }
  if (depth === MAX_DEPTH) {
    return REMOVED;
  }
  if (Array.isArray(value)) {
    return value.map((element) => removeSecrets(element, secrets, name, depth + 1));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, removeSecrets(member, secrets, key, depth + 1)]),
    );
  }
  return value;
}
