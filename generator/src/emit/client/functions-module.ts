import type { OptionalKind, ParameterDeclarationStructure } from 'ts-morph';
import type { Plan, PlannedAction } from '../../plan/plan.js';
import type { CodeModule } from '../code/code-module.js';
import { StructureKind } from '../code/ts-morph.js';
import { CLIENT_RUNTIME, generatedModule, moduleFile } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';
import { actionDoc } from './action-doc.js';
import { actionTypes } from './action-types.js';

/** Makes the module of the functions, one per action, of which a bundler keeps only those that are used. */
export function functionsModule(plan: Plan): OutputFile {
  const module = generatedModule(
    plan,
    'gen/functions',
    plan.actions.map((action) => action.function.name),
  );
  for (const action of plan.actions) {
    const client = module.type({ name: 'ServiceClient', module: CLIENT_RUNTIME });
    module.add({
      kind: StructureKind.Function,
      name: action.function.name,
      isExported: true,
      docs: [actionDoc(plan, action, module)],
      parameters: [{ name: 'client', type: client }, ...callParameters(action, module)],
      returnType: callResult(action, module),
      statements: [`return client.call(${module.value(action.definition)}, input, options);`],
    });
  }
  return moduleFile(plan.packages.client.directory, module);
}

/** The parameters that every form of a call has: an input that may be left out where nothing in it is required, and options. */
export function callParameters(
  action: PlannedAction,
  module: CodeModule,
): OptionalKind<ParameterDeclarationStructure>[] {
  const optional = action.inputFields.every((field) => field.optional);
  return [
    { name: 'input', type: actionTypes(action, module).input, ...(optional ? { initializer: '{}' } : {}) },
    { name: 'options', type: module.type({ name: 'CallOptions', module: CLIENT_RUNTIME }), hasQuestionToken: true },
  ];
}

/** The type that every form of a call gives. */
export function callResult(action: PlannedAction, module: CodeModule): string {
  return `${module.type({ name: 'ApiPromise', module: CLIENT_RUNTIME })}<${actionTypes(action, module).output}>`;
}
