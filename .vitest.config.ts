import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Tests that open a browser build the site first.
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
