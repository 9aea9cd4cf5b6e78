/**
 * Around every test: an unexpected console.error is a failure, since something went wrong that no test
 * looked at. Behind every file: what it opened and changed is closed and put back, for the next one runs
 * in the same process.
 */
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { closeAll } from './afterwards.ts';

const complaints: string[] = [];

beforeEach(() => {
  complaints.length = 0;
  vi.spyOn(console, 'error').mockImplementation((...parts) => {
    complaints.push(parts.map(String).join(' '));
  });
});

afterEach(() => {
  expect(complaints, 'console.error was called').toEqual([]);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await closeAll();
});
