import type { StatementStructures } from 'ts-morph';
import { printStructure, StructureKind } from './ts-morph.js';

/** Something that another module exports. */
export interface ImportedSymbol {
  name: string;
  /** Module below `src/` without extension, such as "gen/types/job", or the name of a package. */
  module: string;
}

interface Imported {
  local: string;
  typeOnly: boolean;
}

/**
 * One module of generated code: statements are added as structures, imports are asked for as symbols, and both are printed at the
 * end from one structure.
 */
export class CodeModule {
  /** Below `src/` without extension. */
  readonly path: string;
  readonly #header: string;
  readonly #locals: Set<string>;
  readonly #imports = new Map<string, Map<string, Imported>>();
  readonly #statements: (StatementStructures | string)[] = [];
  readonly #texts: string[] = [];

  /** `locals`: every name that the module declares itself; an import of the same name gets another one. */
  constructor(path: string, header: string, locals: readonly string[] = []) {
    this.path = path;
    this.#header = header;
    this.#locals = new Set(locals);
  }

  /** Asks for a type, and returns the name that it has in this module. */
  type(symbol: ImportedSymbol): string {
    return this.#import(symbol, true);
  }

  /** Asks for a value, and returns the name that it has in this module. */
  value(symbol: ImportedSymbol): string {
    return this.#import(symbol, false);
  }

  /** Adds declarations, with an empty line before each. */
  add(...statements: StatementStructures[]): void {
    this.#statements.push(...statements.map((statement) => ({ ...statement, leadingTrivia: '\n' })));
  }

  /** Adds statements that belong close together, such as exports. */
  addDense(...statements: (StatementStructures | string)[]): void {
    this.#statements.push(...statements);
  }

  /** Adds declarations that are printed already; they follow all others. */
  addText(text: string): void {
    this.#texts.push(text);
  }

  /** The module's specifier as another module of the package, or a package, is imported from here. */
  specifier(module: string): string {
    if (!isOwnModule(module)) return module;
    const from = this.path.split('/').slice(0, -1);
    const to = module.split('/');
    let common = 0;
    while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
    const up = from.length - common;
    return `${up === 0 ? './' : '../'.repeat(up)}${to.slice(common).join('/')}.js`;
  }

  print(): string {
    const statements = [...this.#importStructures(), ...this.#statements];
    const printed = printStructure({ kind: StructureKind.SourceFile, statements });
    return [`${this.#header}\n`, printed, ...this.#texts].join('\n');
  }

  #import(symbol: ImportedSymbol, typeOnly: boolean): string {
    if (symbol.module === this.path) return symbol.name;
    const named = this.#imports.get(symbol.module) ?? new Map<string, Imported>();
    this.#imports.set(symbol.module, named);
    const known = named.get(symbol.name);
    const local = known?.local ?? this.#freeName(symbol.name);
    named.set(symbol.name, { local, typeOnly: typeOnly && (known?.typeOnly ?? true) });
    return local;
  }

  #freeName(name: string): string {
    let free = name;
    while (this.#locals.has(free)) free = `${free}_`;
    this.#locals.add(free);
    return free;
  }

  #importStructures(): StatementStructures[] {
    return [...this.#imports].map(([module, named]) => {
      const all = [...named];
      const isTypeOnly = all.every(([, { typeOnly }]) => typeOnly);
      return {
        kind: StructureKind.ImportDeclaration,
        isTypeOnly,
        // ts-morph puts double quotes around the specifier as it is: ours hold nothing to escape.
        moduleSpecifier: this.specifier(module),
        namedImports: all.map(([name, { local, typeOnly }]) => ({
          name,
          isTypeOnly: typeOnly && !isTypeOnly,
          ...(local === name ? {} : { alias: local }),
        })),
      };
    });
  }
}

function isOwnModule(module: string): boolean {
  return module.startsWith('gen/') || module.startsWith('behaviour/') || module === 'index';
}
