/** Positions in the document's text that the tests put foreign lines at: 1-based lines after which there is room. */
export interface Position {
  kind: 'table' | 'list' | 'example' | 'heading';
  /** The foreign line is put after this 1-based line. */
  line: number;
}

const HEADING =
  /^ ?(?:\d\. (?:Input Parameters|Output Parameters|Example|Developer Resources|Error Code)|SDK|Command Line Interface|Input Example|Output Example)$/;
const LIST =
  /^ ?(?:New APIs:|Deleted APIs:|New data structures:|Deleted data structures:|Modified data structures:|Tencent Cloud SDK 3\.0 for \S+|Used by actions: .*\.)$/;
const CODE = /^ ?(?:"\w+": .*|&[A-Z]\w*(?:\.\w+)*=\S+|\},?|\],?)$/;
const ONE_LINE_ROW =
  /^[A-Z]\w+(?:\.N)? (?:(?:Yes|No) (?:String|Integer) |(?:String|Integer|Float|Boolean) (?:Yes |No )?)(?!(?:Yes|No)$)[A-Z][^`:\u00a0]*$/;
const ERROR_ROW = /^[A-Z]\w+\.\w+ [A-Z].*\.$/;

/**
 * Reads positions off the raw text, without the parser: headings, lists, code, and rows of one line inside a page. Inside
 * a description of several lines a foreign sentence cannot be told from the vendor's own.
 */
export function positionsIn(lines: readonly string[]): Position[] {
  const positions: Position[] = [];
  let inExamples = false;
  lines.forEach((line, i) => {
    if (/^ ?\d\. \w/.test(line)) inExamples = line.endsWith('4. Example');
    const blankAround = lines[i - 1] === '' && lines[i + 1] === '' && lines[i + 2] !== undefined;
    if (!blankAround || atPageEdge(lines, i)) return;
    const at = i + 1;
    if (HEADING.test(line) && line !== '1. API Description') positions.push({ kind: 'heading', line: at });
    else if (LIST.test(line)) positions.push({ kind: 'list', line: at });
    else if (inExamples && CODE.test(line) && lines[i + 2] === '') positions.push({ kind: 'example', line: at });
    else if (ONE_LINE_ROW.test(line) || ERROR_ROW.test(line)) positions.push({ kind: 'table', line: at });
  });
  return positions;
}

/** Whether a page starts or ends within the lines around: rows may go on behind it. */
function atPageEdge(lines: readonly string[], index: number): boolean {
  for (let i = index - 4; i <= index + 4; i++) {
    const line = lines[i] ?? ' ';
    if (
      line.startsWith(' ') ||
      line.startsWith('Last updated') ||
      line.startsWith('https://www.') ||
      line.startsWith('©')
    )
      return true;
  }
  return false;
}
