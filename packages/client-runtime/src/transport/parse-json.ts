/** The name that sets a prototype when it is copied by assignment, in plain letters or with escapes. */
const PROTOTYPE_NAME = /__proto__|\\u005f/i;

/** Parses JSON, without the members that could change a prototype once they are copied. Throws a SyntaxError. */
export function parseJson(text: string): unknown {
  return PROTOTYPE_NAME.test(text) ? JSON.parse(text, dropPrototypes) : JSON.parse(text);
}

function dropPrototypes(name: string, value: unknown): unknown {
  return name === '__proto__' ? undefined : value;
}
