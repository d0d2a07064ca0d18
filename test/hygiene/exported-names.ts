import ts from 'typescript';
import type { SourceFile } from './source-file.js';

/** An exported declaration and its doc comment, "" where there is none. */
export interface ExportedName {
  name: string;
  doc: string;
}

/** The names that a file declares and exports; what it only passes on is documented where it is declared. */
export function exportedNames({ path, text }: SourceFile): ExportedName[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: ExportedName[] = [];
  for (const statement of file.statements) {
    if (!isExported(statement)) continue;
    const doc = docOf(statement);
    for (const name of namesOf(statement)) {
      // Of overloads one documented signature is enough.
      const earlier = found.find((entry) => entry.name === name);
      if (earlier === undefined) found.push({ name, doc });
      else if (earlier.doc === '') earlier.doc = doc;
    }
  }
  return found;
}

/** Whether a file has a default export. */
export function hasDefaultExport({ path, text }: SourceFile): boolean {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true;
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false;
  });
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const declares =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement);
  return declares ? [statement.name?.getText() ?? 'default'] : [];
}

function docOf(statement: ts.Statement): string {
  return ts
    .getJSDocCommentsAndTags(statement)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join('\n')
    .trim();
}
