import type { Plan, PlannedAction } from '../../plan/plan.js';
import { inlineCode } from '../code/inline-code.js';
import { markdownText } from '../code/markdown-text.js';
import { stringLiteral } from '../code/string-literal.js';
import { CLIENT_RUNTIME, generatedNotice } from '../emit-context.js';
import { originText } from '../origin-text.js';
import type { OutputFile } from '../output-file.js';
import { compileTemplate } from '../render-template.js';

interface Context {
  notice: string;
  name: string;
  title: string;
  version: string;
  client: string;
  isError: string;
  runtime: string;
  service: string;
  region: string;
  /** A list of none or one. */
  showcase: { method: string; function: string; name: string; argument: string }[];
  actions: { method: string; name: string; summary: string; rate: string; place: string }[];
}

const render = compileTemplate<Context>(`<!-- {{notice}} -->

# {{name}}

A typed client of {{title}}, API version {{version}}, generated from its documentation. It runs on Node, Bun, Deno, in browsers and
on edge workers, and depends on nothing but its runtime.

\`\`\`sh
npm install {{name}}
\`\`\`

\`\`\`ts
import { {{client}}, {{isError}} } from '{{name}}';

const client = new {{client}}({
  credentials: { secretId: 'your secret id', secretKey: 'your secret key' },
  region: {{region}},
});
{{#each showcase}}

try {
  const answer = await client.{{method}}({{argument}});
  console.log(answer.RequestId);
} catch (error) {
  if ({{../isError}}(error, '{{method}}')) console.error(error.code, error.message);
  else throw error;
}
{{/each}}
\`\`\`
{{#each showcase}}

The same as a function. With a client that has no methods, a bundler keeps this action alone:

\`\`\`ts
import { {{../service}}, {{function}}, ServiceClient } from '{{../name}}';

const client = new ServiceClient({{../service}}, { region: {{../region}} }); // keys from the environment
await {{function}}(client, {{argument}});
\`\`\`
{{/each}}

Inputs and outputs keep the names of the documentation. Their types are also exported from \`{{name}}/types\`; each comment names the
page and the line that it comes from.

\`paginate\`, \`waitFor\`, \`loggingHooks\`, \`Throttle\`, the forms of requests (\`tc3Json\`, \`v1Form\`, …) and the classes of errors are those of
\`{{runtime}}\`, whose read-me tells of them; they are exported here as well. Keys from the vendor's profile file come by
\`profileCredentials\` of \`{{runtime}}/node\`.

## Actions

| method | action | requests per second | documented on |
| --- | --- | --- | --- |
{{#each actions}}
| \`{{method}}\` | {{name}}{{summary}} | {{rate}} | {{place}} |
{{/each}}
`);

/** Makes the read-me of the client package. */
export function clientReadme(plan: Plan): OutputFile {
  const { client } = plan.packages;
  const content = render({
    notice: generatedNotice(plan.source).replaceAll('--', '- -'),
    name: client.name,
    title: markdownText(plan.service.title),
    version: plan.service.version,
    client: plan.names.client,
    isError: plan.names.isError,
    runtime: CLIENT_RUNTIME,
    service: plan.names.service,
    region: stringLiteral(plan.regions.find(({ id }) => id !== '')?.id ?? ''),
    showcase: plan.showcase === null ? [] : [showcaseContext(plan.showcase)],
    actions: plan.actions.map((action) => ({
      method: action.method,
      name: markdownText(action.documented),
      summary: action.deprecated === null ? '' : ' (removed)',
      rate: action.rateLimit === null ? '' : String(action.rateLimit.perSecond),
      place: originText(action.origin, plan.source),
    })),
  });
  return { path: `${client.directory}/README.md`, content, kind: 'generated' };
}

function showcaseContext(action: PlannedAction): Context['showcase'][number] {
  const needed = action.inputFields.filter((field) => !field.optional);
  return {
    method: action.method,
    function: action.function.name,
    name: inlineCode(action.documented),
    argument: needed.length === 0 ? '{}' : `{ /* ${needed.map(({ name }) => name).join(', ')} */ }`,
  };
}
