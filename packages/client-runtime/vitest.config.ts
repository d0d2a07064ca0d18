import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

function source(file: string): string {
  return fileURLToPath(new URL(`src/${file}`, import.meta.url));
}

export default defineConfig({
  test: {
    name: 'client-runtime',
    include: ['src/**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    // Answers of 50 MB take their time on a machine that does other things as well.
    testTimeout: 60_000,
    // Compiles the tests as well as the sources, so that a type error in any of them fails the run.
    typecheck: { enabled: true, include: ['src/**/*.test-d.ts'], tsconfig: 'tsconfig.test.json' },
  },
  resolve: {
    alias: { '#crypto': source('crypto/node-crypto.ts'), '#transport': source('transport/node-transport.ts') },
  },
});
