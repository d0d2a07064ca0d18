import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'batch-mock', include: ['src/**/*.test.ts'] } });
