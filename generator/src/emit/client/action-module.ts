import type { InterfaceDeclarationStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import type { Plan, PlannedAction, PlannedField, PlannedSymbol } from '../../plan/plan.js';
import type { CodeModule } from '../code/code-module.js';
import { docTag, docText } from '../code/doc-comment.js';
import { inlineCode } from '../code/inline-code.js';
import { StructureKind } from '../code/ts-morph.js';
import { generatedModule, moduleFile } from '../emit-context.js';
import { errorList, errorUnion } from '../error-list.js';
import { fieldStructures } from '../field-structures.js';
import { originText } from '../origin-text.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of one action's types: its input, its output and its error codes. */
export function actionModule(plan: Plan, action: PlannedAction): OutputFile {
  const { input, output, errorCode } = action;
  const module = generatedModule(plan, input.module, [input.name, output.name, errorCode.name]);
  module.add(
    parameters(plan, action, input, 'Input', action.inputFields, module),
    parameters(plan, action, output, 'Output', action.outputFields, module),
    {
      kind: StructureKind.TypeAlias,
      name: errorCode.name,
      isExported: true,
      docs: [errorDoc(plan, action)],
      type: errorUnion(action.errors),
    },
  );
  return moduleFile(plan.packages.client.directory, module);
}

function parameters(
  plan: Plan,
  action: PlannedAction,
  symbol: PlannedSymbol,
  noun: 'Input' | 'Output',
  fields: readonly PlannedField[],
  module: CodeModule,
): InterfaceDeclarationStructure | TypeAliasDeclarationStructure {
  const declaration = {
    name: symbol.name,
    isExported: true,
    docs: [
      docText([
        [`${noun} of ${inlineCode(action.documented)}, documented on ${originText(action.origin, plan.source)}.`],
        action.deprecated === null ? [] : [docTag('deprecated', action.deprecated)],
      ]),
    ],
  };
  return fields.length === 0
    ? { ...declaration, kind: StructureKind.TypeAlias, type: 'Record<string, never>' }
    : { ...declaration, kind: StructureKind.Interface, properties: fieldStructures(fields, module, plan.source) };
}

function errorDoc(plan: Plan, action: PlannedAction): string {
  return docText([
    [`Error codes of ${inlineCode(action.documented)}, documented on ${originText(action.origin, plan.source)}:`],
    errorList(action.errors, plan.source),
  ]);
}
