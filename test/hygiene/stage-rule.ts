import ts from 'typescript';
import type { SourceFile } from './source-file.js';

/** The stages of the generator, in the order of the data. */
export const STAGES = ['extract', 'lex', 'parse', 'spec', 'lint', 'diff', 'plan', 'emit', 'write', 'release', 'cli'];

// They put the stages together, and so they call them.
const COMPOSING = ['release', 'cli'];
const TOUCH_DISK = ['extract', 'write', 'cli'];
const DISK = ['fs', 'fs/promises', 'child_process', 'worker_threads'];

/**
 * What breaks the one-way flow: a stage imports only types, and only from stages before it. The composing stages, and the pipelines
 * directly in `src/`, import values of the stages before them too. A file directly in `src/` that imports no stage is common ground.
 *
 * @param files of `generator/src`, with paths from there, such as "lex/block.ts"
 */
export function importViolations(files: SourceFile[]): string[] {
  const imports = new Map(files.map(({ path, text }) => [path, importsOf(path, text)]));
  const pipelines = new Set([...imports].filter(([path, items]) => isPipeline(path, items)).map(([path]) => path));
  return [...imports].flatMap(([path, items]) =>
    items.flatMap((item) => {
      const reason = whyForbidden(path, item, pipelines);
      return reason === undefined ? [] : [`${path}: imports ${item.from}: ${reason}`];
    }),
  );
}

interface Import {
  from: string;
  typeOnly: boolean;
}

function isPipeline(path: string, imports: Import[]): boolean {
  return (
    stageOf(path) === undefined &&
    imports.some(({ from }) => from.startsWith('.') && stageOf(target(path, from)) !== undefined)
  );
}

function whyForbidden(path: string, { from, typeOnly }: Import, pipelines: ReadonlySet<string>): string | undefined {
  const stage = stageOf(path);
  if (!from.startsWith('.')) return whyPackageForbidden(stage, from, typeOnly);
  const other = stageOf(target(path, from));
  if (stage === other || stage === undefined) return undefined;
  const composes = COMPOSING.includes(stage);
  if (other === undefined) {
    return composes || !pipelines.has(target(path, from))
      ? undefined
      : 'a stage imports nothing that puts stages together';
  }
  if (STAGES.indexOf(other) > STAGES.indexOf(stage)) return `${other} comes after ${stage}`;
  return typeOnly || composes ? undefined : `${stage} may import only types of ${other}`;
}

function whyPackageForbidden(stage: string | undefined, from: string, typeOnly: boolean): string | undefined {
  const touchesDisk = DISK.includes(from.replace(/^node:/, ''));
  const allowed = typeOnly || (stage !== undefined && TOUCH_DISK.includes(stage));
  return touchesDisk && !allowed ? `only ${TOUCH_DISK.join(', ')} touch the disk` : undefined;
}

/** Path of the source that a relative import means. */
function target(path: string, from: string): string {
  return new URL(from, `file:///${path}`).pathname.slice(1).replace(/\.js$/, '.ts');
}

/** The stage of a file; undefined for a file directly in `src/`. */
function stageOf(path: string): string | undefined {
  const [folder, ...rest] = path.split('/');
  if (rest.length === 0 || folder === undefined) return undefined;
  if (STAGES.includes(folder)) return folder;
  throw new Error(`${path} lies in no stage; expected one of ${STAGES.join(', ')}`);
}

function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)) {
        found.push({ from: node.moduleSpecifier.text, typeOnly: isTypeOnly(node) });
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const from = argument !== undefined && ts.isStringLiteral(argument) ? argument.text : './(computed)';
      found.push({ from, typeOnly: false });
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      found.push({ from: node.argument.literal.text, typeOnly: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    const named =
      node.exportClause !== undefined && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined;
    return node.isTypeOnly || (named?.every((element) => element.isTypeOnly) ?? false);
  }
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const bindings = clause.namedBindings;
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.every((e) => e.isTypeOnly)
  );
}

/**
 * What makes an output depend on more than the input: the clock, randomness, the terminal or the environment, anywhere but in cli.
 * Extract may measure how long a hostile document takes: that ends the reading, and decides no output.
 *
 * @param files of `generator/src`, with paths from there
 */
export function purityViolations(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => stageOf(path) !== 'cli')
    .flatMap(({ path, text }) =>
      impureUses(path, text)
        .filter((use) => !(stageOf(path) === 'extract' && STOPWATCH.has(use)))
        .map((use) => `${path}: uses ${use}`),
    );
}

const IMPURE = new Set([
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'process.env',
  'process.hrtime',
  'process.stdout',
  'process.stderr',
  'process.argv',
  'process.cwd',
]);
const IMPURE_CALLS = new Set(['Date', 'randomUUID', 'randomBytes', 'randomInt', 'setTimeout', 'setInterval']);
const STOPWATCH = new Set(['performance.now', 'setTimeout()', 'setInterval()']);

function impureUses(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const use = impureUse(node);
    if (use !== undefined) found.push(use);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function impureUse(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const name = `${node.expression.getText()}.${node.name.text}`;
    return IMPURE.has(name) || (node.expression.getText() === 'console' && !isAssigned(node)) ? name : undefined;
  }
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0 ? 'new Date()' : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const name = node.expression.getText();
  return IMPURE_CALLS.has(name) ? `${name}()` : undefined;
}

/** Taking over what a library prints is not printing. */
function isAssigned(node: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(node.parent) &&
    node.parent.left === node &&
    node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}
