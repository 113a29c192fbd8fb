import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const shared = {
  // One server for the whole run, started by the first test that asks for a database.
  globalSetup: ['test/support/global-setup.ts'],
  hookTimeout: 60_000,
}

// Negative controls: a module is replaced by one without its lock, for that file alone.
const withoutLock = 'src/**/without-lock*.test.ts'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'bench/**/*.test.ts'],
          exclude: ['test/journeys/**', 'test/lifecycle/**', withoutLock, 'node_modules/**'],
          testTimeout: 20_000,
          // The program is read once per worker instead of once per file. What lasts in a module lasts over files too, as in
          // the program itself; whoever replaces a module stands in `controls`.
          isolate: false,
          // Vitest alone would take one worker on two cores, and wait for the database with it.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { ...shared, name: 'controls', include: [withoutLock], testTimeout: 20_000, maxWorkers: 2 },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'journeys',
          globalSetup: ['test/support/build.ts', ...shared.globalSetup],
          include: ['test/journeys/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
          isolate: false,
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
