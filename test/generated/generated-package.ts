import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Spec } from '@specloom/spec';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A product of the repository: its spec and the folders of its packages. */
export interface Product {
  id: string;
  /** Folder of the spec. */
  folder: string;
  spec: Spec;
  packages: { client: string; mock: string; fixtures: string };
}

/** Every product of the repository, with its latest version. */
export function products(): Product[] {
  const specs = readdirSync(join(ROOT, 'spec'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[a-z][a-z0-9-]*\/\d{4}-\d{2}-\d{2}\/spec\.json$/.test(path))
    .toSorted();
  const latest = new Map(specs.map((path) => [path.split('/')[0] ?? '', path]));
  return [...latest].map(([id, path]) => {
    const spec = JSON.parse(readFileSync(join(ROOT, 'spec', path), 'utf8')) as Spec;
    const ofKind = (kind: string): string => join(ROOT, 'packages', `${id}-${kind}`);
    const packages = { client: ofKind('client'), mock: ofKind('mock'), fixtures: ofKind('fixtures') };
    return { id, folder: join(ROOT, 'spec', path, '..'), spec, packages };
  });
}

/** A declaration that a package exports, or a member of one. */
export interface Declared {
  /** "BatchClient.describeJobs". */
  name: string;
  doc: string;
  kind: 'type' | 'value' | 'member';
}

/** Everything that the generated part of a package exports, with doc comments as an editor shows them. */
export function declarationsOf(folder: string): Declared[] {
  const entry = join(folder, 'src/index.ts');
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (path) => readFileSync(path, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram({ rootNames: [entry], options: { ...options, noEmit: true, skipLibCheck: true } });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${entry} is no module`);
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const declarations = (symbol.declarations ?? []).filter((declaration) =>
      declaration.getSourceFile().fileName.startsWith(join(folder, 'src/gen/')),
    );
    if (declarations.length === 0) return [];
    return [describeSymbol(symbol, symbol.name, checker), ...membersOf(symbol, checker)];
  });
}

function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): Declared[] {
  if ((symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class)) === 0) return [];
  return [...(symbol.members?.values() ?? [])]
    .filter(({ flags }) => flags & (ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Constructor))
    .map((member) => ({ ...describeSymbol(member, `${symbol.name}.${member.name}`, checker), kind: 'member' }));
}

function describeSymbol(symbol: ts.Symbol, name: string, checker: ts.TypeChecker): Declared {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const tags = symbol.getJsDocTags(checker).map((tag) => `@${tag.name} ${ts.displayPartsToString(tag.text)}`);
  const isType = (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) !== 0;
  // A constructor has no comment of its own as a symbol, only as a declaration.
  const own = (symbol.declarations ?? [])
    .flatMap((node) => ts.getJSDocCommentsAndTags(node))
    .map((node) => node.getText());
  return {
    name,
    doc: [comment === '' ? own.join('\n') : comment, ...tags].join('\n'),
    kind: isType ? 'type' : 'value',
  };
}
