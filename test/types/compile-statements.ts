import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What the compiler says of a statement. */
export interface Complaint {
  message: string;
  /** Where in the statement, counted from 0. */
  offset: number;
  /** Names of the members around the place, outermost first: "JobSet[].Tags". */
  path: string;
}

/**
 * Compiles statements against the sources of a client package and returns the complaints of each, in order. `preamble` comes first
 * and has to compile.
 */
export function compileStatements(folder: string, preamble: string, statements: readonly string[]): Complaint[][] {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options: own } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const options: ts.CompilerOptions = { ...own, noEmit: true, noUnusedLocals: false, skipLibCheck: true };
  const path = join(folder, 'src', 'statements.ts');
  const starts: number[] = [];
  let text = `${preamble}\n`;
  for (const statement of statements) {
    starts.push(text.length);
    text += `${statement}\n`;
  }
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === path || fileExists(file);
  host.getSourceFile = (file, languageVersion) =>
    file === path ? ts.createSourceFile(file, text, languageVersion, true) : getSourceFile(file, languageVersion);
  const program = ts.createProgram({ rootNames: [path], options, host });
  const file = program.getSourceFile(path);
  if (file === undefined) throw new Error(`${path} was not compiled`);

  const complaints: Complaint[][] = statements.map(() => []);
  for (const { start = 0, messageText } of [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]) {
    const index = starts.findLastIndex((at) => at <= start);
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    const found = complaints[index];
    if (found === undefined) throw new Error(`the preamble does not compile: ${message}`);
    found.push({ message, offset: start - (starts[index] ?? 0), path: pathTo(file, start) });
  }
  return complaints;
}

function pathTo(file: ts.SourceFile, position: number): string {
  let path = '';
  const visit = (node: ts.Node): void => {
    if (position < node.getStart() || position >= node.end) return;
    if (ts.isPropertyAssignment(node)) path += `${path === '' ? '' : '.'}${node.name.getText().replaceAll('"', '')}`;
    if (ts.isArrayLiteralExpression(node)) path += '[]';
    ts.forEachChild(node, visit);
  };
  visit(file);
  return path;
}
