import type { Plan } from '../../plan/plan.js';
import { docText } from '../code/doc-comment.js';
import { inlineCode } from '../code/inline-code.js';
import { propertyName } from '../code/property-name.js';
import { StructureKind } from '../code/ts-morph.js';
import { generatedModule, MOCK_RUNTIME, moduleFile, ownDoc } from '../emit-context.js';
import { originText } from '../origin-text.js';
import type { OutputFile } from '../output-file.js';

/** Makes the module of the types that hand-written behaviours are checked against. */
export function behavioursModule(plan: Plan): OutputFile {
  const { actionBehaviours } = plan.names;
  const module = generatedModule(plan, 'gen/behaviours', [actionBehaviours]);
  const types = `${plan.packages.client.name}/types`;
  const behaviour = module.type({ name: 'Behaviour', module: MOCK_RUNTIME });
  module.add({
    kind: StructureKind.Interface,
    name: actionBehaviours,
    isExported: true,
    docs: [ownDoc(plan, 'Semantics of each action: takes a valid input, gives the output without its RequestId.')],
    properties: plan.actions.map(({ documented, input, output, origin }) => ({
      name: propertyName(documented),
      type: `${behaviour}<${module.type({ ...input, module: types })}, Omit<${module.type({ ...output, module: types })}, 'RequestId'>>`,
      docs: [docText([[`Of ${inlineCode(documented)}, documented on ${originText(origin, plan.source)}.`]])],
    })),
  });
  return moduleFile(plan.packages.mock.directory, module);
}
