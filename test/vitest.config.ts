import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'test',
    include: ['**/*.test.ts'],
    // What needs a browser is a run of its own.
    exclude: ['node_modules/**', 'browser/**'],
    // The limit stops a hang; it says nothing about speed, and machines that run many tests at once are slow.
    testTimeout: 600_000,
    // Where CI is set, colours are on by default; what is compared has none.
    env: { NO_COLOR: '1' },
  },
});
