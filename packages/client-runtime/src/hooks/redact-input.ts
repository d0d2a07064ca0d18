const MASK = '***';

/** Names of members that hold what nobody else should read. */
const SECRET_NAME = /passw(or)?d|pwd|secret|token|credential|authorization|signature|private.?key|user.?data/i;

/** Deeper values are left out of a log. */
const DEEPEST_NESTING = 12;

/** A copy of a value, for logs: members with telling names are masked, bytes are counted, cycles and great depths are cut. */
export function redactInput(value: unknown, parents: readonly object[] = []): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (parents.includes(value) || parents.length >= DEEPEST_NESTING) return '…';
  const within = [...parents, value];
  if (Array.isArray(value)) return value.map((item) => redactInput(item, within));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, SECRET_NAME.test(name) ? MASK : redactInput(inner, within)]),
  );
}
