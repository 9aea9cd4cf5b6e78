import { expect, test } from 'vitest';
import { busy } from './busy.ts';
import { obstacle, startFresh } from './fresh.ts';

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
