import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The limit stops a hang; it says nothing about speed, and machines that run many tests at once are slow.
  test: {
    name: 'generator',
    include: ['**/*.test.ts'],
    exclude: ['dist/**', 'node_modules/**'],
    testTimeout: 120_000,
    // Where CI is set, colours are on by default; what is compared has none.
    env: { NO_COLOR: '1' },
  },
});
