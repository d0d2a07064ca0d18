import type { Plan } from '../../plan/plan.js';
import { markdownText } from '../code/markdown-text.js';
import { stringLiteral } from '../code/string-literal.js';
import { generatedNotice, MOCK_RUNTIME } from '../emit-context.js';
import type { OutputFile } from '../output-file.js';
import { compileTemplate } from '../render-template.js';

const renderBehaviour = compileTemplate<{
  runtime: string;
  actions: string;
}>(`import type { Behaviours } from '{{runtime}}';
import type { {{actions}} } from '../gen/behaviours.js';

/** Hand-written semantics by action; the other actions answer as documented. */
export const behaviour: Behaviours = { actions: {} satisfies Partial<{{actions}}> };
`);

const renderCommand = compileTemplate<{
  notice: string;
  runtime: string;
  create: string;
  name: string;
}>(`#!/usr/bin/env node
// {{notice}}

import { runMockCommand } from '{{runtime}}/command';
import { {{create}} } from '../dist/index.js';

process.exitCode = await runMockCommand({ name: {{name}}, createMock: {{create}}, args: process.argv.slice(2) });
`);

const renderReadme = compileTemplate<{
  notice: string;
  name: string;
  command: string;
  title: string;
  version: string;
  create: string;
  client: string;
  clientName: string;
  region: string;
}>(`<!-- {{notice}} -->

# {{name}}

A mock server of {{title}}, API version {{version}}, generated from its documentation: it verifies signatures, validates requests,
answers with the documented error codes, and keeps the documented request frequencies.

\`\`\`sh
npx {{command}} --port 9000 --seed examples
\`\`\`

It prints its URL and the test key that it accepts; \`--help\` lists the options. In tests it runs in the same process:

\`\`\`ts
import { {{client}} } from '{{clientName}}';
import { {{create}} } from '{{name}}';

const mock = {{create}}();
const client = new {{client}}({
  credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' },
  region: {{region}},
  fetch: mock.fetch,
});
\`\`\`

\`src/behaviour/\` is written by hand and never overwritten, and the package exports what its index exports; everything else is generated.
`);

/** Makes the module of behaviours, for the package that has none yet. */
export function behaviourFile(plan: Plan): OutputFile {
  const content = renderBehaviour({ runtime: MOCK_RUNTIME, actions: plan.names.actionBehaviours });
  return { path: `${plan.packages.mock.directory}/src/behaviour/index.ts`, content, kind: 'once' };
}

/** Makes the mock's own command; it is JavaScript, so that package managers can link it before anything is built. */
export function commandFile(plan: Plan): OutputFile {
  const { directory } = plan.packages.mock;
  const content = renderCommand({
    notice: generatedNotice(plan.source),
    runtime: MOCK_RUNTIME,
    create: plan.names.createMock,
    name: stringLiteral(directory),
  });
  return { path: `${directory}/bin/${directory}.js`, content, kind: 'generated' };
}

/** Makes the read-me of the mock package. */
export function mockReadme(plan: Plan): OutputFile {
  const { mock, client } = plan.packages;
  const content = renderReadme({
    notice: generatedNotice(plan.source).replaceAll('--', '- -'),
    name: mock.name,
    command: mock.directory,
    title: markdownText(plan.service.title),
    version: plan.service.version,
    create: plan.names.createMock,
    client: plan.names.client,
    clientName: client.name,
    region: stringLiteral(plan.regions.find(({ id }) => id !== '')?.id ?? ''),
  });
  return { path: `${mock.directory}/README.md`, content, kind: 'generated' };
}
