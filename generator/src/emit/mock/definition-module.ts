import type { Plan } from '../../plan/plan.js';
import { addDataConstant } from '../data-constant.js';
import { generatedModule, MOCK_RUNTIME, moduleFile, ownDoc } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of the constant that describes the service to the mock runtime. */
export function definitionModule(plan: Plan): OutputFile {
  const { mockDefinition: name } = plan.names;
  const module = generatedModule(plan, 'gen/definition', [name]);
  addDataConstant(module, {
    name,
    type: module.type({ name: 'MockDefinition', module: MOCK_RUNTIME }),
    doc: ownDoc(plan, `What the mock knows of ${plan.service.title} ${plan.service.version}.`),
    value: plan.mock,
  });
  return moduleFile(plan.packages.mock.directory, module);
}
