import { availableParallelism, loadavg } from 'node:os';
import { expect, test } from 'vitest';
import { startFresh } from './fresh.ts';

/** The limits are for a machine that does nothing else; beside other tests twice as much is allowed. */
const patience = () => ((loadavg()[0] ?? 0) > availableParallelism() / 2 ? 2 : 1);

test('a clean clone shows its first page within three minutes of npm start (O-01)', {
  timeout: 900_000,
}, async (context) => {
  const slow = patience();
  const outcome = await startFresh();
  if (!outcome) return context.skip('this is no git clone');
  expect(outcome.page).toContain('<title>Groundswell</title>');
  expect(outcome.second).toContain('Groundswell is already running');
  expect(outcome.left).toBe(0);
  expect(outcome.seconds).toBeLessThan(180 * slow);
  expect(outcome.warmSeconds).toBeLessThan(3 * slow);
});
