import { availableParallelism, loadavg } from 'node:os';
import { expect, test } from 'vitest';
import { obstacle, startFresh } from './fresh.ts';

/** The limits are for a machine that does nothing else; a busy one gets as much more as it is busy. */
const busy = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

test('a clean clone shows its first page within three minutes of npm start (O-01)', {
  timeout: 900_000,
}, async (context) => {
  const inTheWay = obstacle();
  if (inTheWay) return context.skip(inTheWay);
  const before = busy();
  const outcome = await startFresh();
  const slow = Math.max(before, busy());
  expect(outcome.page).toContain('<title>Groundswell</title>');
  expect(outcome.second).toContain('Groundswell is already running');
  expect(outcome.left).toBe(0);
  expect(outcome.seconds).toBeLessThan(180 * slow);
  expect(outcome.warmSeconds).toBeLessThan(3 * slow);
});
