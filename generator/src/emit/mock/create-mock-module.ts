import type { Plan } from '../../plan/plan.js';
import { StructureKind } from '../code/ts-morph.js';
import { generatedModule, MOCK_RUNTIME, moduleFile, ownDoc } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of the function that makes a mock of the service. */
export function createMockModule(plan: Plan): OutputFile {
  const module = generatedModule(plan, 'gen/create-mock', [plan.names.createMock]);
  const create = module.value({ name: 'createMock', module: MOCK_RUNTIME });
  const behaviour = module.value({ name: 'behaviour', module: 'behaviour/index' });
  const definition = module.value({ name: plan.names.mockDefinition, module: 'gen/definition' });
  module.add({
    kind: StructureKind.Function,
    name: plan.names.createMock,
    isExported: true,
    docs: [
      ownDoc(
        plan,
        `Makes a mock of ${plan.service.title} ${plan.service.version}; it serves once it is told to listen.`,
      ),
    ],
    parameters: [
      { name: 'options', type: module.type({ name: 'MockOptions', module: MOCK_RUNTIME }), initializer: '{}' },
    ],
    returnType: module.type({ name: 'Mock', module: MOCK_RUNTIME }),
    statements: [`return ${create}(${definition}, { behaviour: ${behaviour}, ...options });`],
  });
  return moduleFile(plan.packages.mock.directory, module);
}
