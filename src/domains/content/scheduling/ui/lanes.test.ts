import { array, assert, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneHeight, lanesOf, rowsOf, visible, within } from './lanes.ts';

const spans = array(
  record({ from: nat(60), length: nat(20) }).map(({ from, length }) => ({
    from,
    until: from + length + 1,
  })),
  { maxLength: 60 },
);
const overlap = (a: { from: number; until: number }, b: { from: number; until: number }) =>
  a.from < b.until && b.from < a.until;

describe('lanes', () => {
  it('hold every bar once, and no two at one place', () => {
    assert(
      property(spans, (bars) => {
        const lanes = lanesOf(bars);
        expect(lanes.flat().length).toBe(bars.length);
        for (const lane of lanes) {
          for (const [index, bar] of lane.entries()) {
            expect(lane.slice(index + 1).some((other) => overlap(bar, other))).toBe(false);
          }
        }
      }),
    );
  });

  it('are no more than bars that run at one moment', () => {
    assert(
      property(spans, (bars) => {
        const most = Math.max(
          0,
          ...bars.map(({ from }) => bars.filter((b) => b.from <= from && from < b.until).length),
        );
        expect(lanesOf(bars).length).toBe(most);
      }),
    );
  });

  it('give exactly the bars a view touches', () => {
    assert(
      property(spans, nat(60), nat(20), (bars, from, length) => {
        const view = { from, until: from + length + 1 };
        for (const lane of lanesOf(bars)) {
          expect(within(lane, view)).toEqual(lane.filter((bar) => overlap(bar, view)));
        }
      }),
    );
  });
});

describe('rows', () => {
  const bars = [
    { from: 0, until: 10 },
    { from: 5, until: 15 },
    { from: 20, until: Number.POSITIVE_INFINITY },
  ];
  const rows = rowsOf([
    { rowId: 'top', bars },
    { rowId: 'empty', bars: [] },
    { rowId: 'foot', bars },
  ]);

  it('stand one below the other and are as high as their lanes', () => {
    expect(rows.map(({ height }) => height - laneHeight)).toEqual([
      14 + laneHeight,
      14,
      14 + laneHeight,
    ]);
    expect(rows.map(({ top }) => top)).toEqual([0, 82, 130]);
  });

  it('are drawn only where the page is scrolled to', () => {
    const seen = visible(rows, { top: 82, bottom: 131 }, { from: 0, until: 100 });
    expect(seen.map(({ row }) => row.rowId)).toEqual(['empty', 'foot']);
    const lower = visible(rows, { top: 45, bottom: 60 }, { from: 0, until: 100 });
    expect(lower[0]?.bars.map(({ bar }) => bar.from)).toEqual([5]);
  });

  it('of ten thousand bookings are laid and looked at within a frame or few', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ from: i, until: i + 2_500 }));
    const laid = rowsOf([{ rowId: 'all', bars: many }]);
    const began = performance.now();
    for (let i = 0; i < 100; i += 1)
      visible(laid, { top: i * 100, bottom: i * 100 + 800 }, { from: 0, until: 9_000 });
    expect((performance.now() - began) / 100).toBeLessThan(4);
  });
});
