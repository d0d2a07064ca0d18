import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['spec', 'generator', 'packages/*', 'test'],
  },
});
