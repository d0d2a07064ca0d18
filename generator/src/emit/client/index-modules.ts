import type { Plan } from '../../plan/plan.js';
import type { CodeModule } from '../code/code-module.js';
import { StructureKind } from '../code/ts-morph.js';
import { CLIENT_RUNTIME, generatedModule, moduleFile } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';

/** Modules of the client package that hold types alone, by what they gather. */
const TYPE_MODULES = ['gen/types/index', 'gen/actions/index', 'gen/error-codes'] as const;

/** Modules of the client package that hold values. */
const VALUE_MODULES = ['gen/client', 'gen/definitions', 'gen/functions', 'gen/is-error', 'gen/service'] as const;

/** Makes the modules that gather the others: the package's entry, its types, and the two folders of types. */
export function indexModules(plan: Plan): OutputFile[] {
  return [
    gather(plan, 'gen/types/index', unique(plan.types.map((type) => type.symbol.module))),
    gather(plan, 'gen/actions/index', unique(plan.actions.map((action) => action.input.module))),
    gather(plan, 'gen/all-types', TYPE_MODULES),
    entry(plan),
  ];
}

function gather(plan: Plan, path: string, modules: readonly string[]): OutputFile {
  const module = generatedModule(plan, path);
  exportAll(module, modules, true);
  if (modules.length === 0) module.addDense('export {};');
  return moduleFile(plan.packages.client.directory, module);
}

function entry(plan: Plan): OutputFile {
  const module = generatedModule(plan, 'index');
  module.addDense({
    kind: StructureKind.ExportDeclaration,
    moduleSpecifier: CLIENT_RUNTIME,
    namedExports: [
      ...plan.passedOn.types.map((name) => ({ name, isTypeOnly: true })),
      ...plan.passedOn.values.map((name) => ({ name })),
    ],
  });
  exportAll(module, ['gen/all-types'], true);
  exportAll(module, VALUE_MODULES, false);
  return moduleFile(plan.packages.client.directory, module);
}

function exportAll(module: CodeModule, modules: readonly string[], isTypeOnly: boolean): void {
  for (const path of modules) {
    module.addDense({ kind: StructureKind.ExportDeclaration, isTypeOnly, moduleSpecifier: module.specifier(path) });
  }
}

function unique(modules: readonly string[]): string[] {
  return [...new Set(modules)];
}
