import { expect, test } from 'vitest';
import { busy } from './busy.ts';
import { killMany } from './kills.ts';
import { losePower } from './powerloss/powerloss.ts';

const long = { timeout: 900_000 };

test(
  '20 kills of program and database lose nothing that was acknowledged (D-01)',
  long,
  async () => {
    const outcome = await killMany(20);
    expect(outcome).toMatchObject({ kills: 20, lost: 0, half: 0, twice: 0 });
    expect(outcome.acknowledged).toBeGreaterThan(100);
    expect(outcome.slowestStartMs).toBeLessThan(30_000 * busy());
  },
);

test(
  'a database that answers before the disk has it does lose at kills (control of D-01)',
  long,
  async () => {
    expect((await killMany(4, true)).lost).toBeGreaterThan(0);
  },
);

test('6 power cuts lose nothing that was acknowledged (D-02)', long, async (context) => {
  const outcome = await losePower(6);
  if (!outcome) return context.skip('there is no C compiler (cc) for the shim');
  expect(outcome).toMatchObject({ cuts: 6, lost: 0, opened: true });
  expect(outcome.acknowledged).toBeGreaterThan(100);
});

test('without fsync a power cut does lose (control of D-02)', long, async (context) => {
  const outcome = await losePower(5, true);
  if (!outcome) return context.skip('there is no C compiler (cc) for the shim');
  expect(outcome.lost).toBeGreaterThan(0);
});
