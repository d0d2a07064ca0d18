import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'client-runtime', include: ['src/**/*.test.ts'], exclude: ['dist/**', 'node_modules/**'] },
  resolve: { alias: { '#crypto': fileURLToPath(new URL('src/crypto/node-crypto.ts', import.meta.url)) } },
});
