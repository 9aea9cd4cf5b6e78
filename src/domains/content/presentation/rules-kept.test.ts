import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Glimpsed, Kept } from './rules-kept.ts';

const signatures = Array.from({ length: 20_000 }, (_, at) =>
  createHash('sha256').update(String(at)).digest('base64url').slice(-22),
);

it('knows what it glimpsed lately, and nearly never what it did not', () => {
  const glimpsed = new Glimpsed();
  const early = signatures.filter((one) => glimpsed.again(one));
  expect(early.length).toBeLessThan(2);
  const again = signatures.filter((one) => glimpsed.again(one));
  expect(again.length).toBeGreaterThan(signatures.length * 0.7);
});

it('keeps no more than it may, and what was kept last', () => {
  const kept = new Kept<number>(1_000);
  for (let at = 0; at < 1_000; at += 1) kept.set(String(at), at, 10);
  const still = Array.from({ length: 1_000 }, (_, at) => kept.get(String(at))).filter(
    (value) => value !== undefined,
  );
  expect(still.length).toBeLessThanOrEqual(100);
  expect(still.at(-1)).toBe(999);
});
