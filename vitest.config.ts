import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `npm run coverage`: of the unit tests. Templates and browser code are tested in a browser.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/e2e/**', 'src/pages/**', 'src/routes/**', '**/*.fixture.ts', '**/fixtures*'],
      reporter: ['text-summary'],
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/e2e/**'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/e2e/**/*.test.ts'],
          // Builds the site once for all browser tests, and only when one of them runs.
          globalSetup: 'src/e2e/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
