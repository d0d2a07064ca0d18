import type { Plan } from '../../plan/plan.js';
import { addDataConstant } from '../data-constant.js';
import { CLIENT_RUNTIME, generatedModule, moduleFile, ownDoc } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of the constant that describes the service to the runtime. */
export function serviceModule(plan: Plan): OutputFile {
  const module = generatedModule(plan, 'gen/service', [plan.names.service]);
  const { id, title, version, endpoint } = plan.service;
  const value = {
    id,
    title,
    version,
    endpoint,
    regions: plan.regions.map((region) => ({ id: region.id, endpoint: region.endpoint })),
    forms: plan.forms,
    clockSkewSeconds: plan.clockSkewSeconds,
  };
  addDataConstant(module, {
    name: plan.names.service,
    type: module.type({ name: 'ServiceDefinition', module: CLIENT_RUNTIME }),
    doc: ownDoc(plan, `${title} ${version}: where it is and which forms of requests it takes.`),
    value,
  });
  return moduleFile(plan.packages.client.directory, module);
}
