import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'browser',
    include: ['*.test.ts'],
    // The limits stop a hang; they say nothing about speed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
