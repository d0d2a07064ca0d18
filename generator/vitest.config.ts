import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'generator', include: ['**/*.test.ts'], exclude: ['dist/**', 'node_modules/**'] },
});
