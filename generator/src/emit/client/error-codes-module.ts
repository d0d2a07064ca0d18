import type { Plan } from '../../plan/plan.js';
import { docText } from '../code/doc-comment.js';
import { inlineCode } from '../code/inline-code.js';
import { propertyName } from '../code/property-name.js';
import { StructureKind } from '../code/ts-morph.js';
import { generatedModule, moduleFile, ownDoc } from '../emit-context.js';
import { errorList, errorUnion } from '../error-list.js';
import { originText } from '../origin-text.js';
import type { OutputFile } from '../output-file.js';
import { actionTypes } from './action-types.js';

/** Makes the module of the error codes that stand outside the actions' pages, and of all codes together. */
export function errorCodesModule(plan: Plan): OutputFile {
  const { commonErrorCode, errorCode, errorCodes } = plan.names;
  const module = generatedModule(plan, 'gen/error-codes', [commonErrorCode, errorCode, errorCodes]);
  const lists = [...plan.errors.service, ...plan.actions.flatMap((action) => action.errors)];
  module.add(
    {
      kind: StructureKind.TypeAlias,
      name: commonErrorCode,
      isExported: true,
      docs: [
        docText([
          ['Error codes that any action may answer with:'],
          errorList(plan.errors.common, plan.source),
          [ownDoc(plan, '').trim()],
        ]),
      ],
      type: errorUnion(plan.errors.common),
    },
    {
      kind: StructureKind.TypeAlias,
      name: errorCode,
      isExported: true,
      docs: [ownDoc(plan, 'Every error code that the document names for this service.')],
      type: `${commonErrorCode} | ${errorUnion(lists)}`,
    },
    {
      kind: StructureKind.Interface,
      name: errorCodes,
      isExported: true,
      docs: [ownDoc(plan, 'The error codes that each method may fail with, by the name of the method.')],
      properties: plan.actions.map((action) => ({
        name: propertyName(action.method),
        type: `${actionTypes(action, module).errorCode} | ${commonErrorCode}`,
        docs: [
          docText([[`Of ${inlineCode(action.documented)}, documented on ${originText(action.origin, plan.source)}.`]]),
        ],
      })),
    },
  );
  return moduleFile(plan.packages.client.directory, module);
}
