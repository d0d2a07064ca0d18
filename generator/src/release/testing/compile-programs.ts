import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const CLIENT_RUNTIME = fileURLToPath(new URL('../../../../packages/client-runtime/dist/index.d.ts', import.meta.url));
const ROOT = '/program';

/**
 * Compiles files that only exist in memory, under strict, all at once.
 *
 * @param files content by path, such as "1/old/src/index.ts"
 * @returns the first message about each file that has one
 */
export function compilePrograms(files: ReadonlyMap<string, string>): Map<string, string> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
    paths: { '@specloom/client-runtime': [CLIENT_RUNTIME] },
  };
  const disk = ts.createCompilerHost(options);
  const contentOf = (path: string): string | undefined => {
    // The generated packages are ES modules.
    if (path === `${ROOT}/package.json`) return '{ "type": "module" }';
    return path.startsWith(`${ROOT}/`) ? files.get(path.slice(ROOT.length + 1)) : undefined;
  };
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => contentOf(path) !== undefined || disk.fileExists(path),
    readFile: (path) => contentOf(path) ?? disk.readFile(path),
    getSourceFile: (path, language) => {
      const content = contentOf(path);
      return content === undefined ? disk.getSourceFile(path, language) : ts.createSourceFile(path, content, language);
    },
    directoryExists: (path) => path.startsWith(ROOT) || (disk.directoryExists?.(path) ?? true),
    realpath: (path) => (path.startsWith(ROOT) ? path : (disk.realpath?.(path) ?? path)),
    getCurrentDirectory: () => ROOT,
  };
  const program = ts.createProgram({ rootNames: [...files.keys()].map((path) => `${ROOT}/${path}`), options, host });
  const messages = new Map<string, string>();
  for (const path of files.keys()) {
    const source = program.getSourceFile(`${ROOT}/${path}`);
    const [first] = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    if (first) messages.set(path, ts.flattenDiagnosticMessageText(first.messageText, ' '));
  }
  return messages;
}
