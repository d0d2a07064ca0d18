import { defineConfig } from 'vitest/config';

// Property tests take their time on a busy machine; none of them waits for a clock.
export default defineConfig({ test: { name: 'mock-runtime', include: ['src/**/*.test.ts'], testTimeout: 60_000 } });
