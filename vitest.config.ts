import { defineConfig } from 'vitest/config'

const shared = {
  // One server for the whole run, started by the first test that asks for a database.
  globalSetup: ['test/support/global-setup.ts'],
  hookTimeout: 60_000,
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/lifecycle/**', 'node_modules/**'],
          testTimeout: 20_000,
          // Vitest alone would take one worker on two cores, and wait for the database with it.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'journeys',
          globalSetup: ['test/support/build.ts', ...shared.globalSetup],
          include: ['test/journeys/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          // A browser, a program and a database each: two at once is what two cores bear.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'lifecycle',
          globalSetup: ['test/support/build.ts'],
          include: ['test/lifecycle/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
