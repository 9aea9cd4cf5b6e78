import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Stores and operations run twice, on both kinds of database; the rest runs once. */
const onBoth = [
  'src/domains/**/*.test.ts',
  'src/platform/**/*.test.ts',
  'test/security/**/*.test.ts',
  'test/e2e/story.test.ts',
];
/** Tests of the served program need one database, any. */
const onOne = ['test/e2e/**/*.test.ts', 'test/live/**/*.test.ts'];
/** Rules, engines and what a browser does know no database. */
const onNone = [
  'src/domains/**/rules*.test.ts',
  'src/domains/**/engine/**/*.test.ts',
  'src/domains/**/ui/*.test.ts',
];
const common = {
  // A poll waits for a slow machine, not for a wrong answer.
  expect: { poll: { timeout: 20_000 } },
  testTimeout: 120_000,
  hookTimeout: 180_000,
  setupFiles: ['test/quiet.ts'],
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...common,
          name: 'embedded',
          include: [...onBoth, ...onOne],
          exclude: ['**/node_modules/**', ...onNone],
          globalSetup: ['test/database.ts'],
          setupFiles: ['test/quiet.ts', 'test/renew.ts'],
          env: { GROUNDSWELL_TEST_DATABASE: 'embedded' },
        },
      },
      {
        test: {
          ...common,
          name: 'postgres-15',
          include: onBoth,
          exclude: ['**/node_modules/**', ...onNone],
          globalSetup: ['test/database.ts'],
          setupFiles: ['test/quiet.ts', 'test/renew.ts'],
          env: { GROUNDSWELL_TEST_DATABASE: 'server' },
        },
      },
      {
        test: {
          ...common,
          name: 'whole',
          include: [
            'test/*.test.ts',
            ...onNone,
            'test/ground/**/*.test.ts',
            'test/web/**/*.test.ts',
            'src/web/**/*.test.ts',
          ],
        },
      },
    ],
  },
});
