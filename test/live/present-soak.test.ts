/** Twenty seconds of what `node bench/present-soak.ts` does for two minutes or an hour. */

import pg from 'pg';
import { expect, it } from 'vitest';
import { testDatabase } from '../database.ts';
import { soak } from '../present/soak.ts';

it('presents without an error or a wrong answer through publishes, rollbacks and a database away', async () => {
  const found = testDatabase();
  const owner = new pg.Pool({ ...found.owner, max: 2 });
  const done = await soak({ owner, app: found.app, seconds: 20, checkEach: 10 });
  await owner.end();
  expect(done.wrong.slice(0, 5)).toEqual([]);
  expect(done.checked).toBeGreaterThan(20);
  expect(done.publishes).toBeGreaterThan(20);
  expect(done.behind).toBe(0);
  expect(done.heap[1]).toBeLessThan(done.heap[0] * 1.5 + 20);
});
