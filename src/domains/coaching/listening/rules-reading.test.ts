import { describe, expect, it } from 'vitest';
import type { Figures } from './contract-shapes.ts';
import { keep, offsetOf, type Ping } from './rules-clock.ts';
import { quietState } from './rules-quiet.ts';
import {
  answerReading,
  interval,
  lasting,
  questionReading,
  readingsOf,
  shareReading,
  silenceReading,
  threeInARow,
} from './rules-reading.ts';

const figures: Figures = {
  coveredMs: 1_680_000,
  unreliableMs: 120_000,
  share: { mineMs: 700_000, spokenMs: 1_400_000 },
  silences: [
    { ms: 4000, endedBy: 'me' },
    { ms: 6500, endedBy: 'them' },
  ],
  afterMyQuestion: [200, 900, 1500, 3500, 8000].map((ms, i) => ({
    ms,
    next: i < 2 ? ('me' as const) : ('them' as const),
  })),
  afterTheirAnswer: [300, 800, 1200, 2500, 4000],
  longestMs: 72_000,
  talkOver: { times: 1, ms: 1400 },
};

describe('what is said of figures', () => {
  it('is a count with its interval, and says what was not reliable', () => {
    expect(shareReading(figures)?.words).toBe(
      'About 50 % of the talk was yours. 2 min of 30 min were not reliable, and are not counted.',
    );
    expect(questionReading(figures).words).toBe(
      '5 questions: 2 under a second, 1 holding (1 to 3 s), 1 thinking space (3 to 7 s), 1 over 7 s.',
    );
    expect(questionReading(figures).note).toContain('2 of 5, so somewhere between 12 % and 77 %');
    expect(answerReading(figures).words).toContain('Half of the time you waited 1.2 s or less');
    expect(silenceReading(figures)).toMatchObject({ note: 'You ended 1 of 2.' });
  });

  it('is no number where there is too little of it', () => {
    const few = { ...figures, afterMyQuestion: figures.afterMyQuestion.slice(1) };
    expect(questionReading(few).words).toBe('4 questions marked: fewer than five say nothing.');
    expect(answerReading({ ...figures, afterTheirAnswer: [1] }).words).not.toMatch(/\d/);
    for (const unclear of [
      { ...figures, unreliableMs: 2_000_000 },
      { ...figures, share: { mineMs: 9000, spokenMs: 20_000 } },
    ]) {
      expect(shareReading(unclear)?.words).toMatch(/^Not reliable/);
      expect(shareReading(unclear)?.words).not.toMatch(/\d/);
    }
  });

  it('is silences only, and not whose, where one device lay between the two', () => {
    const one = { ...figures, share: null, longestMs: null, talkOver: null };
    const silences = [{ ms: 4000, endedBy: null }];
    expect(readingsOf({ ...one, silences })).toEqual([
      {
        title: 'Silences',
        words: 'One silence of three seconds and more, the longest 4.0 s.',
        evidence: 'E2',
      },
    ]);
  });

  it('is amber after three in a row over half, and after nothing else', () => {
    expect(threeInARow([0.2, 0.6, null, 0.7, 0.51])).toBe(true);
    expect(threeInARow([0.6, 0.7])).toBe(false);
    expect(threeInARow([0.9, 0.9, 0.5])).toBe(false);
  });

  it('gives durations and intervals as they are usually given', () => {
    expect([1400, 42_400, 70_000, 120_000].map(lasting)).toEqual([
      '1.4 s',
      '42 s',
      '1 min 10 s',
      '2 min',
    ]);
    const { from, to } = interval(5, 10);
    expect([from.toFixed(3), to.toFixed(3)]).toEqual(['0.237', '0.763']);
    expect([0, 999, 1000, 3000, 7000, 60_000].map(quietState)).toEqual([
      'begun',
      'begun',
      'holding',
      'thinking',
      'check-in',
      'gone',
    ]);
  });
});

describe('the time of the server', () => {
  it('is told from the three quickest of the last twenty seconds', () => {
    const skew = 1234.5;
    const ask = (sent: number, there: number, back: number): Ping => ({
      sent,
      came: sent + there + back,
      server: sent + there + skew,
    });
    const asked = [
      ask(0, 2, 2),
      ask(30_000, 80, 4),
      ask(31_000, 5, 5),
      ask(32_000, 6, 5),
      ask(33_000, 5, 7),
      ask(34_000, 3, 190),
    ];
    const kept = asked.reduce<Ping[]>(keep, []);
    expect(kept).toHaveLength(5);
    expect(Math.abs(offsetOf(kept) - skew)).toBeLessThan(1);
  });
});
