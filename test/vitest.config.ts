import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'test',
    include: ['**/*.test.ts'],
    exclude: ['node_modules/**'],
    // The limit stops a hang; it says nothing about speed, and machines that run many tests at once are slow.
    testTimeout: 600_000,
    // Where CI is set, colours are on by default; what is compared has none.
    env: { NO_COLOR: '1' },
  },
});
