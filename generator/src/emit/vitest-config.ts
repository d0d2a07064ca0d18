import type { PlannedPackage } from '../plan/plan.js';
import { stringLiteral } from './code/string-literal.js';
import type { OutputFile } from './output-file.js';
import { compileTemplate } from './render-template.js';

const render = compileTemplate<{ name: string }>(`import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: {{name}}, include: ['src/**/*.test.ts'] } });
`);

/** Makes the vitest.config.ts of a generated package that has tests. */
export function vitestConfig({ directory }: PlannedPackage): OutputFile {
  return {
    path: `${directory}/vitest.config.ts`,
    content: render({ name: stringLiteral(directory) }),
    kind: 'generated',
  };
}
