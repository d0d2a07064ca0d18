import { getNodeValue, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';

/** Faults that leave no doubt about what was meant: a comma too few, or one too many before a closing bracket. */
const HARMLESS: ReadonlySet<string> = new Set(['CommaExpected']);

/** JSON that a person wrote, as it was meant. */
export interface RepairedJson {
  value: unknown;
  /** Offset of the first fault. */
  offset: number;
}

/** Reads JSON whose only faults are commas; null when anything else is wrong. */
export function repairJson(text: string): RepairedJson | null {
  const strict: ParseError[] = [];
  parseTree(text, strict, { disallowComments: true, allowTrailingComma: false });
  const lenient: ParseError[] = [];
  const tree = parseTree(text, lenient, { disallowComments: true, allowTrailingComma: true });
  const first = strict[0];
  if (!tree || !first || lenient.some((error) => !HARMLESS.has(printParseErrorCode(error.error)))) return null;
  // The round trip gives plain objects, in which no name is special.
  return { value: JSON.parse(JSON.stringify(getNodeValue(tree))), offset: first.offset };
}
