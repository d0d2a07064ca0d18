import { StructureKind, VariableDeclarationKind } from 'ts-morph';
import type { Plan } from '../../plan/plan.js';
import { valueLiteral } from '../code/value-literal.js';
import { generatedModule, MOCK_RUNTIME, moduleFile, ownDoc } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of the constant that describes the service to the mock runtime. */
export function definitionModule(plan: Plan): OutputFile {
  const module = generatedModule(plan, 'gen/definition', [plan.names.mockDefinition]);
  module.add({
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: [ownDoc(plan, `What the mock knows of ${plan.service.title} ${plan.service.version}.`)],
    declarations: [
      {
        name: plan.names.mockDefinition,
        type: module.type({ name: 'MockDefinition', module: MOCK_RUNTIME }),
        initializer: valueLiteral(plan.mock),
      },
    ],
  });
  return moduleFile(plan.packages.mock.directory, module);
}
