import type { PlannedPackage } from '../plan/plan.js';
import type { OutputFile } from './output-file.js';

/** Makes the tsconfig.json of a generated package: strict, and complete in itself so that it works in any repository. */
export function tsconfigJson(planned: PlannedPackage, types: readonly string[]): OutputFile {
  const config = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023'],
      module: 'NodeNext',
      moduleResolution: 'NodeNext',
      types,
      rootDir: 'src',
      outDir: 'dist',
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      verbatimModuleSyntax: true,
      isolatedModules: true,
      declaration: true,
      declarationMap: true,
      forceConsistentCasingInFileNames: true,
    },
    include: ['src/**/*.ts'],
    exclude: ['src/**/*.test.ts'],
  };
  return {
    path: `${planned.directory}/tsconfig.json`,
    content: `${JSON.stringify(config, null, 2)}\n`,
    kind: 'generated',
  };
}
