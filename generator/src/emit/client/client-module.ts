import type { Plan } from '../../plan/plan.js';
import { propertyName } from '../code/property-name.js';
import { StructureKind } from '../code/ts-morph.js';
import { CLIENT_RUNTIME, generatedModule, moduleFile, ownDoc } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';
import { actionDoc } from './action-doc.js';
import { callParameters, callResult } from './functions-module.js';

/** Makes the module of the class that has a method per action. */
export function clientModule(plan: Plan): OutputFile {
  const module = generatedModule(plan, 'gen/client', [plan.names.client]);
  const regional = plan.actions.some(({ region }) => region === 'required');
  const type = module.type({ name: regional ? 'RegionalClientOptions' : 'ClientOptions', module: CLIENT_RUNTIME });
  module.add({
    kind: StructureKind.Class,
    name: plan.names.client,
    isExported: true,
    extends: module.value({ name: 'ServiceClient', module: CLIENT_RUNTIME }),
    docs: [ownDoc(plan, `Client of ${plan.service.title} ${plan.service.version}, with a method per action.`)],
    ctors: [
      {
        docs: [ownDoc(plan, 'Takes keys, a region and anything else that should differ from the defaults.')],
        parameters: [{ name: 'options', type, ...(regional ? {} : { initializer: '{}' }) }],
        statements: [`super(${module.value({ name: plan.names.service, module: 'gen/service' })}, options);`],
      },
    ],
    methods: plan.actions.map((action) => ({
      name: propertyName(action.method),
      docs: [actionDoc(plan, action, module)],
      parameters: callParameters(action, module),
      returnType: callResult(action, module),
      statements: [`return this.call(${module.value(action.definition)}, input, options);`],
    })),
  });
  return moduleFile(plan.packages.client.directory, module);
}
