import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'batch-fixtures', include: ['src/**/*.test.ts'] } });
