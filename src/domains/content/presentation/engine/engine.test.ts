/** Single rules of the engine, one sentence each; engine.property.test.ts holds the whole. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { murmur } from '../../../../../test/present/murmur.ts';
import { checkAudience } from './audience.ts';
import { nextBoundaries } from './boundaries.ts';
import { compile, compilePlacement, recompile, SourceError } from './compile.ts';
import { explain } from './explain.ts';
import { booking, placement, viewer } from './fixtures/sources.ts';
import { bucketOf, drawOf, hash } from './hash.ts';
import { present } from './present.ts';
import { checkRecurrence } from './recurrence.ts';
import { NOTHING_SEEN, remember, viewerStates } from './state.ts';
import type { PlacementSource, Snapshot, Viewer } from './types.ts';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const at = (text: string): number => Date.parse(text);
const snapshotOf = (source: PlacementSource): Snapshot => ({
  placements: new Map([[source.name, compilePlacement(source)]]),
});
const shownTo = (snapshot: Snapshot, who: Viewer, now: number): (string | undefined)[] =>
  present(snapshot, 'today.top', who, now)?.winners.map((shown) => shown.booking) ?? [];
const people = Array.from({ length: 20_000 }, (_, i) => ({ ...viewer, key: `person-${i}` }));

describe('the hash', () => {
  it('is MurmurHash3, as the README’s vectors say', () => {
    const vectors = [...readme.matchAll(/^\| `([^`]*)` \| (\d+) \| (\d+) \|$/gm)];
    expect(vectors).toHaveLength(7);
    for (const [, text = '', seed, value] of vectors) {
      expect(hash(text, Number(seed)), text).toBe(Number(value));
    }
    for (const text of ['groundswell', 'Zoë 🌍', '\ud83c broken', 'x'.repeat(999)]) {
      expect(hash(text, 7), text).toBe(murmur(text, 7));
    }
  });

  it('gives the buckets and draws that the README says', () => {
    const rows = [...readme.matchAll(/^\| `(.+)` \| (\d+) \| (0\.\d+) \| (0\.\d+) \|$/gm)];
    expect(rows).toHaveLength(3);
    for (const [, key = '', bucket, first, second] of rows) {
      expect(bucketOf(hash('warm-words', 0), key)).toBe(Number(bucket));
      expect(drawOf(hash('booking-1', 0), key, 1)).toBeCloseTo(Number(first), 8);
      expect(drawOf(hash('booking-2', 0), key, 2)).toBeCloseTo(Number(second), 8);
    }
  });

  it('gives buckets evenly and draws in proportion to weight', () => {
    const seed = hash('warm-words', 0);
    const low = people.filter(({ key }) => bucketOf(seed, key) < 2500).length;
    expect(low / people.length).toBeCloseTo(0.25, 1);
    const heavy = hash('heavy', 0);
    const light = hash('light', 0);
    const won = people.filter(({ key }) => drawOf(heavy, key, 3) < drawOf(light, key, 1)).length;
    expect(won / people.length).toBeCloseTo(0.75, 1);
    expect(drawOf(heavy, 'person-1', 1)).toBeCloseTo(
      -Math.log((hash('person-1', heavy) + 0.5) / 2 ** 32),
      12,
    );
  });
});

describe('a draw among equals', () => {
  it('moves only the viewers that a new booking wins', () => {
    const three = ['a', 'b', 'c'].map((id) => booking(id));
    const before = snapshotOf(placement(three));
    const after = snapshotOf(placement([...three, booking('d')]));
    for (const one of people.slice(0, 2000)) {
      const [now] = shownTo(after, one, 0);
      if (now !== 'd') expect(now).toBe(shownTo(before, one, 0)[0]);
    }
  });

  it('shows what weighs three times as much to three times as many, and both in that order', () => {
    const both = [booking('light'), booking('heavy', { weight: 3 })];
    const one = snapshotOf(placement(both));
    const two = snapshotOf(placement(both, { capacity: 2 }));
    const firsts = people.map((who) => shownTo(one, who, 0)[0]);
    const heavy = firsts.filter((id) => id === 'heavy').length;
    expect(heavy / people.length).toBeCloseTo(0.75, 1);
    for (const [i, who] of people.slice(0, 500).entries()) {
      const order = shownTo(two, who, 0);
      expect(order[0]).toBe(firsts[i]);
      expect(order).toHaveLength(2);
    }
  });
});

describe('the instant of a flip', () => {
  it('is exact to the millisecond, for a thousand at once', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      booking(`b${i}`, {
        window: { clock: 'instant', from: '2026-11-02T09:00:00.000Z', until: null },
      }),
    );
    const snapshot = snapshotOf(placement(many, { capacity: 100 }));
    expect(shownTo(snapshot, viewer, at('2026-11-02T08:59:59.999Z'))).toHaveLength(0);
    expect(shownTo(snapshot, viewer, at('2026-11-02T09:00:00.000Z'))).toHaveLength(100);
    const trace = explain(snapshot, 'today.top', viewer, at('2026-11-02T09:00:00.000Z'));
    const kinds = new Set(trace?.verdicts.map(({ reason }) => reason.because));
    expect([...kinds]).toEqual(['won', 'lost-draw']);
    expect(nextBoundaries(snapshot, 'today.top', 'UTC', at('2026-10-01T00:00:00Z'), 5)).toEqual([
      at('2026-11-02T09:00:00.000Z'),
    ]);
  });

  it('of a release brings and takes all its changes at once', () => {
    const release = { release: 'Spring', liveFrom: '2026-03-20T08:00:00Z' };
    const rolledBackAt = '2026-03-20T10:00:00Z';
    const snapshot = snapshotOf(
      placement([
        booking('old', { releases: [{ ...release, rolledBackAt, does: 'ends' }] }),
        booking('new', { releases: [{ ...release, rolledBackAt, does: 'adds' }] }),
      ]),
    );
    const shown = ['07:59:59.999', '08:00:00', '09:59:59.999', '10:00:00'].map(
      (time) => shownTo(snapshot, viewer, at(`2026-03-20T${time}Z`))[0],
    );
    expect(shown).toEqual(['old', 'new', 'new', 'old']);
  });

  it('of two pins counts the one that went live last, until it is rolled back', () => {
    const pin = (content: string, liveFrom: string, rolledBackAt: string | null) =>
      ({ release: content, liveFrom, rolledBackAt, does: 'pins', content }) as const;
    const plain = placement([]);
    const { tip } = plain.contents;
    if (!tip) throw new Error('the fixture has a tip');
    const contents = { tip, one: { ...tip, versionId: '1' }, two: { ...tip, versionId: '2' } };
    const pins = [
      pin('two', '2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z'),
      pin('one', '2026-03-01T00:00:00Z', null),
    ];
    for (const releases of [pins, pins.toReversed()]) {
      const snapshot = snapshotOf(placement([booking('x', { releases })], { contents }));
      const shown = ['02-28', '03-01', '03-02', '03-03'].map(
        (day) =>
          present(snapshot, 'today.top', viewer, at(`2026-${day}T12:00:00Z`))?.winners[0]
            ?.versionId,
      );
      expect(shown).toEqual(['version', '1', '2', '1']);
    }
  });

  it('on a skipped hour is the jump, and on a repeated hour the first of the two', () => {
    const snapshot = snapshotOf(
      placement([
        booking('wall', {
          window: { clock: 'viewer', from: '2026-03-29T02:30', until: '2026-10-25T02:30' },
        }),
      ]),
    );
    expect(
      nextBoundaries(snapshot, 'today.top', 'Europe/Berlin', at('2026-03-01T00:00Z'), 9),
    ).toEqual([at('2026-03-29T01:00:00Z'), at('2026-10-25T00:30:00Z')]);
  });
});

describe('a cap', () => {
  it('holds over the state that the caller keeps, and says when it ends', async () => {
    const capped = booking('capped', { priority: 1, cap: { times: 2, days: 7 } });
    const snapshot = snapshotOf(placement([booking('other'), capped]));
    const states = viewerStates('a secret');
    const now = at('2026-05-04T10:00:00Z');
    let kept: string | undefined;
    const seen: (string | undefined)[] = [];
    for (const later of [0, 3_600_000, 7_200_000]) {
      const state = await states.open(viewer.key, kept);
      const shown = present(snapshot, 'today.top', viewer, now + later, state);
      if (!shown) throw new Error('there is no such placement');
      seen.push(shown.winners[0]?.booking);
      if (later === 7_200_000) expect(shown.until).toBe(now + 7 * 86_400_000);
      kept = await states.seal(viewer.key, remember(state, shown, now + later));
    }
    expect(seen).toEqual(['capped', 'capped', 'other']);
    expect(await states.open('another viewer', kept)).toEqual(NOTHING_SEEN);
    expect(await states.open(viewer.key, `x${kept}`)).toEqual(NOTHING_SEEN);
    expect(await viewerStates('another secret').open(viewer.key, kept)).toEqual(NOTHING_SEEN);
  });

  it('of a day ends a day after the impression, to the millisecond', () => {
    const capped = booking('capped', { cap: { times: 1, days: 1 } });
    const snapshot = snapshotOf(placement([capped]));
    const state = { seen: { capped: [1000] } };
    const shown = [86_400_999, 86_401_000].map(
      (now) => present(snapshot, 'today.top', viewer, now, state)?.winners.length,
    );
    expect(shown).toEqual([0, 1]);
  });

  it('never makes the state grow beyond a cookie', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      booking(`0191e4a0-0000-7000-8000-0000000000${10 + i}`, { cap: { times: 100, days: 366 } }),
    );
    const snapshot = snapshotOf(placement(many, { capacity: 60 }));
    let state = NOTHING_SEEN;
    for (let day = 0; day < 50; day += 1) {
      const shown = present(snapshot, 'today.top', viewer, day * 86_400_000, state);
      if (shown) state = remember(state, shown, day * 86_400_000);
    }
    expect((await viewerStates('a secret').seal(viewer.key, state)).length).toBeLessThan(3000);
  });
});

describe('an audience', () => {
  it('is refused in a sentence where it could take long or cannot be read', () => {
    const refused = [
      'name.matches("(a+)+$")',
      `${'('.repeat(40)}a${')'.repeat(40)}`,
      Array.from({ length: 600 }, (_, i) => `a == ${i}`).join(' || '),
      `[${Array.from({ length: 300 }, (_, i) => i).join()}].exists(x, x == a)`,
      'teams.all(t, teams.exists(u, u == t))',
      'a ==',
      '',
    ];
    for (const text of refused) {
      const check = checkAudience(text);
      expect('problem' in check ? check.problem : '', text.slice(0, 60)).toMatch(/^[A-Z“].*\.$/);
    }
  });

  it('never takes what is merely inherited for an attribute', () => {
    const snapshot = snapshotOf(
      placement([booking('x', { audience: 'has(viewer.constructor) || has(viewer.toString)' })]),
    );
    expect(shownTo(snapshot, viewer, 0)).toEqual([]);
  });
});

describe('compiling', () => {
  it('refuses a source with every problem it has, and leaves the last snapshot as it was', async () => {
    const good = await compile({ placements: [placement([booking('fine')])] });
    const bad = placement([
      booking('one', { audience: 'a ==' }),
      booking('one', { content: 'missing', weight: 0 }),
      booking('two', { window: { clock: 'instant', from: '2026-02-30T10:00:00Z', until: null } }),
      booking('three', {
        recurrence: { rule: 'FREQ=HOURLY', start: '2026-01-01T10:00', minutes: 5, zone: 'viewer' },
      }),
    ]);
    expect(() => recompile(good, bad)).toThrow(SourceError);
    try {
      recompile(good, bad);
    } catch (error) {
      const fields = error instanceof SourceError ? error.problems.map(({ field }) => field) : [];
      expect(fields).toEqual(['audience', 'id', 'content', 'weight', 'window', 'recurrence']);
    }
    expect(shownTo(good, viewer, 0)).toEqual(['fine']);
  });

  it('takes every pattern people say, and says why it refuses others', () => {
    const checked = (rule: string): string | null =>
      checkRecurrence({ rule, start: '2026-01-02T15:00', minutes: 60, zone: 'viewer' });
    for (const rule of ['FREQ=WEEKLY;BYDAY=FR', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY']) {
      expect(checked(rule)).toBeNull();
    }
    for (const rule of [
      'FREQ=WEEKLY;BYHOUR=3',
      'FREQ=SECONDLY',
      'every Friday',
      'FREQ=DAILY;COUNT=99999',
    ]) {
      expect(checked(rule)).toMatch(/\.$/);
    }
  });
});
