import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Faults that leave no doubt about what was meant: a comma too few, or one too many before a closing bracket. */
const HARMLESS: ReadonlySet<string> = new Set(['CommaExpected']);

/** What can be said of text that is not JSON. */
export interface RepairedJson {
  /** What it means, when its only faults are commas; undefined when anything else is wrong. */
  value: unknown;
  /** Offset of the first fault. */
  offset: number;
}

/** Reads text that is not quite JSON. */
export function repairJson(text: string): RepairedJson {
  const strict: ParseError[] = [];
  parseTree(text, strict, { disallowComments: true, allowTrailingComma: false });
  const lenient: ParseError[] = [];
  const tree = parseTree(text, lenient, { disallowComments: true, allowTrailingComma: true });
  const first = strict[0];
  const offset = first?.offset ?? text.length;
  if (!tree || !first || lenient.some((error) => !HARMLESS.has(printParseErrorCode(error.error)))) {
    return { value: undefined, offset: lenient[0]?.offset ?? offset };
  }
  // The round trip gives plain objects, in which no name is special.
  return { value: JSON.parse(JSON.stringify(getNodeValue(tree))), offset };
}
