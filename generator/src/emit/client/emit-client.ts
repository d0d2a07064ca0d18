import type { Plan, PlannedType } from '../../plan/plan.js';
import { oneLine } from '../code/one-line.js';
import { CLIENT_RUNTIME } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';
import { packageJson } from '../package-json.js';
import { tsconfigJson } from '../tsconfig-json.js';
import { actionModule } from './action-module.js';
import { clientModule } from './client-module.js';
import { clientReadme } from './client-readme.js';
import { definitionsModule } from './definitions-module.js';
import { errorCodesModule } from './error-codes-module.js';
import { functionsModule } from './functions-module.js';
import { indexModules } from './index-modules.js';
import { isErrorModule } from './is-error-module.js';
import { serviceModule } from './service-module.js';
import { typeModule } from './type-module.js';

/** What the documentation says of its releases; written from the spec, for no plan holds a history. */
export const HISTORY_FILE = 'HISTORY.md';

/** Joins the modules into one: to find and load a few small files takes longer than all else that an import does. */
const BUILD =
  'tsc -p tsconfig.json --emitDeclarationOnly && ' +
  'esbuild src/index.ts src/gen/all-types.ts --bundle --packages=external --format=esm --target=es2022 --outdir=dist';

/** Makes the files of the client package. */
export function emitClient(plan: Plan): OutputFile[] {
  const { client } = plan.packages;
  const manifest = packageJson(client, {
    description: `Typed client of ${oneLine(plan.service.title)} ${plan.service.version}, generated from its documentation.`,
    entries: { '.': 'index', './types': 'gen/all-types' },
    scripts: { build: BUILD },
    pure: true,
    texts: [HISTORY_FILE],
    runtimes: [CLIENT_RUNTIME],
    siblings: [],
    tools: ['esbuild', 'typescript'],
  });
  return [
    manifest,
    tsconfigJson(client, []),
    clientReadme(plan),
    ...indexModules(plan),
    ...formsByModule(plan.types).map(([path, forms]) => typeModule(plan, forms, path)),
    ...plan.actions.map((action) => actionModule(plan, action)),
    errorCodesModule(plan),
    serviceModule(plan),
    definitionsModule(plan),
    functionsModule(plan),
    clientModule(plan),
    isErrorModule(plan),
  ];
}

function formsByModule(types: readonly PlannedType[]): [string, PlannedType[]][] {
  const modules = new Map<string, PlannedType[]>();
  for (const type of types) modules.set(type.symbol.module, [...(modules.get(type.symbol.module) ?? []), type]);
  return [...modules];
}
