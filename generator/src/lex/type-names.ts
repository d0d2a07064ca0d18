/** Scalar names of the template's type column. */
export const SCALAR_NAMES: ReadonlySet<string> = new Set([
  'String',
  'Integer',
  'Float',
  'Boolean',
  'Timestamp',
  'Timestamp ISO8601',
  'Date',
  'Binary',
]);

/** A name made of two or more words, such as `JobView`: common in types, rare in prose. */
const COMPOUND_NAME = /^[A-Z]+[a-z0-9]+(?:[A-Z]+[a-z0-9]*)+$/;

/** Whether a token can stand in a type column where nothing else tells a row from prose. */
export function isTypeName(token: string, known: ReadonlySet<string>): boolean {
  return SCALAR_NAMES.has(token) || known.has(token) || COMPOUND_NAME.test(token);
}
