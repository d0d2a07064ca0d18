import type { Plan } from '../../plan/plan.js';
import { StructureKind, VariableDeclarationKind } from '../code/ts-morph.js';
import { valueLiteral } from '../code/value-literal.js';
import { CLIENT_RUNTIME, generatedModule, moduleFile, ownDoc } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';

const METHOD_TEXT =
  'Tells whether an error is an answer to a given method. Its code narrows to the documented ones of the action or any other text, because services add codes.';

const CODE_TEXT = 'Tells whether an error is an answer to a given method with a given code, to which its code narrows.';

/** Makes the module of the function that narrows an error to an action and to one of its documented codes. */
export function isErrorModule(plan: Plan): OutputFile {
  const { isError, errorCodes } = plan.names;
  const module = generatedModule(plan, 'gen/is-error', [isError, 'ACTIONS']);
  const codes = module.type({ name: errorCodes, module: 'gen/error-codes' });
  const error = module.type({ name: 'ServiceError', module: CLIENT_RUNTIME });
  const narrow = module.value({ name: 'isServiceError', module: CLIENT_RUNTIME });
  const method = { name: 'Method', constraint: `keyof ${codes}` };
  module.add(
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [
        {
          name: 'ACTIONS',
          type: `Readonly<Record<keyof ${codes}, string>>`,
          initializer: valueLiteral(
            Object.fromEntries(plan.actions.map((action) => [action.method, action.documented])),
          ),
        },
      ],
    },
    {
      kind: StructureKind.Function,
      name: isError,
      isExported: true,
      overloads: [
        {
          docs: [ownDoc(plan, 'Tells whether an error is an answer of the service.')],
          parameters: [{ name: 'error', type: 'unknown' }],
          returnType: `error is ${error}`,
        },
        {
          docs: [ownDoc(plan, METHOD_TEXT)],
          typeParameters: [method],
          parameters: [
            { name: 'error', type: 'unknown' },
            { name: 'method', type: 'Method' },
          ],
          returnType: `error is ${error}<${codes}[Method] | (string & {})>`,
        },
        {
          docs: [ownDoc(plan, CODE_TEXT)],
          typeParameters: [method, { name: 'Code', constraint: `${codes}[Method]` }],
          parameters: [
            { name: 'error', type: 'unknown' },
            { name: 'method', type: 'Method' },
            { name: 'code', type: 'Code' },
          ],
          returnType: `error is ${error}<Code>`,
        },
      ],
      parameters: [
        { name: 'error', type: 'unknown' },
        { name: 'method', type: `keyof ${codes}`, hasQuestionToken: true },
        { name: 'code', type: 'string', hasQuestionToken: true },
      ],
      returnType: `error is ${error}`,
      statements: [
        `return ${narrow}(error) && (method === undefined || error.action === ACTIONS[method]) && (code === undefined || error.code === code);`,
      ],
    },
  );
  return moduleFile(plan.packages.client.directory, module);
}
