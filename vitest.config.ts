import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // `npm run coverage`: of the unit tests alone. Most of src/client and src/search/ui is tested in a browser.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/e2e/**', 'src/routes/**', '**/*.fixture.ts', '**/fixtures/**', '**/*.d.ts'],
      reporter: ['text-summary'],
      // Where it stands; raise it when it rises.
      thresholds: { statements: 82, branches: 77, functions: 81, lines: 82 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/e2e/**', 'scripts/pack/packages.test.ts'],
          testTimeout: 60_000,
          // Modules keep no state at import time, so that files can share them: loading them anew for each took a third of the time.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['src/e2e/**/*.test.ts'],
          // Builds the site once for all browser tests, and only when one of them runs.
          globalSetup: 'src/e2e/setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Two files at a time: while one builds a site, the other has the browser.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'packed',
          // Packs the engine and builds with it as others do.
          include: ['scripts/pack/packages.test.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
