import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/intake/**/*.test.ts', 'tests/build/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/properties.ts'],
    // One zone for every machine: a date without an offset must not mean something else on each.
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
