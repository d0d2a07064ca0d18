import type { Plan } from '../../plan/plan.js';
import { oneLine } from '../code/one-line.js';
import { StructureKind } from '../code/ts-morph.js';
import { generatedModule, MOCK_RUNTIME, moduleFile } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';
import { packageJson } from '../package-json.js';
import { tsconfigJson } from '../tsconfig-json.js';
import { vitestConfig } from '../vitest-config.js';
import { behavioursModule } from './behaviours-module.js';
import { createMockModule } from './create-mock-module.js';
import { definitionModule } from './definition-module.js';
import { behaviourFile, commandFile, mockReadme } from './mock-files.js';

/** Joins the modules into one: a mock is started for many a test, and a hundred small files take most of that time. */
const BUILD =
  'tsc -p tsconfig.json --emitDeclarationOnly && ' +
  'esbuild src/index.ts --bundle --packages=external --format=esm --platform=node --target=node20.19 --outfile=dist/index.js';

/** Makes the files of the mock package. */
export function emitMock(plan: Plan): OutputFile[] {
  const { mock, client } = plan.packages;
  const manifest = packageJson(mock, {
    description: `Mock server of ${oneLine(plan.service.title)} ${plan.service.version}, generated from its documentation.`,
    entries: { '.': 'index' },
    bin: { [mock.directory]: `./bin/${mock.directory}.js` },
    scripts: { build: BUILD },
    pure: false,
    runtimes: [MOCK_RUNTIME],
    siblings: [client],
    tools: ['@types/node', 'esbuild', 'typescript', 'vitest'],
  });
  return [
    manifest,
    tsconfigJson(mock, ['node']),
    vitestConfig(mock),
    mockReadme(plan),
    entry(plan),
    behaviourFile(plan),
    definitionModule(plan),
    behavioursModule(plan),
    createMockModule(plan),
    commandFile(plan),
  ];
}

function entry(plan: Plan): OutputFile {
  const module = generatedModule(plan, 'index');
  const exportFrom = (path: string, name: string, isTypeOnly = false): void => {
    const moduleSpecifier = module.specifier(path);
    module.addDense({ kind: StructureKind.ExportDeclaration, isTypeOnly, moduleSpecifier, namedExports: [{ name }] });
  };
  // Its settings have types of their own, which only their author knows.
  module.addDense({ kind: StructureKind.ExportDeclaration, moduleSpecifier: module.specifier('behaviour/index') });
  exportFrom('gen/behaviours', plan.names.actionBehaviours, true);
  exportFrom('gen/create-mock', plan.names.createMock);
  exportFrom('gen/definition', plan.names.mockDefinition);
  return moduleFile(plan.packages.mock.directory, module);
}
