import type { Plan, PlannedAction } from '../../plan/plan.js';
import type { CodeModule } from '../code/code-module.js';
import { docTag, docText } from '../code/doc-comment.js';
import { inlineCode } from '../code/inline-code.js';
import { stringLiteral } from '../code/string-literal.js';
import { addDataConstant } from '../data-constant.js';
import { CLIENT_RUNTIME, generatedModule, moduleFile } from '../emit-context.js';
import { originText } from '../origin-text.js';
import type { OutputFile } from '../output-file.js';
import { actionTypes } from './action-types.js';

/** Makes the module of the constants that describe the actions to the runtime. */
export function definitionsModule(plan: Plan): OutputFile {
  const module = generatedModule(
    plan,
    'gen/definitions',
    plan.actions.map(({ definition }) => definition.name),
  );
  for (const action of plan.actions) {
    addDataConstant(module, {
      name: action.definition.name,
      type: definitionType(plan, action, module),
      doc: docText([
        [`How ${inlineCode(action.documented)} is called, documented on ${originText(action.origin, plan.source)}.`],
        action.deprecated === null ? [] : [docTag('deprecated', action.deprecated)],
      ]),
      value: definitionValue(action),
    });
  }
  return moduleFile(plan.packages.client.directory, module);
}

function definitionType(plan: Plan, action: PlannedAction, module: CodeModule): string {
  const { paging } = action.traits;
  const types = actionTypes(action, module);
  const name = paging === null ? 'ActionDefinition' : 'PagedActionDefinition';
  const common = module.type({ name: plan.names.commonErrorCode, module: 'gen/error-codes' });
  const parameters = [
    types.input,
    types.output,
    `${types.errorCode} | ${common}`,
    ...(paging === null ? [] : [stringLiteral(paging.items)]),
  ];
  return `${module.type({ name, module: CLIENT_RUNTIME })}<${parameters.join(', ')}>`;
}

function definitionValue({ documented, region, rateLimit, traits }: PlannedAction): object {
  const { readOnly, tokenParameter, paging, groups } = traits;
  return {
    name: documented,
    region,
    perSecond: rateLimit?.perSecond ?? null,
    readOnly,
    tokenParameter: tokenParameter ?? undefined,
    paging: paging === null ? undefined : { ...paging, total: paging.total ?? undefined },
    groups: groups.length === 0 ? undefined : groups,
  };
}
