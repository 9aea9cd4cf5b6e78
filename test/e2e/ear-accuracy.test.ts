/**
 * How true the ear is: the code of the worker over speech of known timing, faster than it was spoken.
 * The bounds are those of docs/listening.md.
 */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { merge } from '../../src/domains/coaching/listening/rules-merge.ts';
import { type Both, engines, hearBoth, people } from '../ear-offline.ts';
import { type Conversation, hasVoices } from '../speech.ts';
import { talkOf } from '../talks.ts';
import { judge, quantile, shareOf, type Verdict } from './ear-judge.ts';

// A quarter of an hour of speech to listen to: half a minute of a processor that has nothing else to do.
vi.setConfig({ testTimeout: 300_000 });

const share = ({ manager, engineer }: Both): number => shareOf(manager.speech, engineer.speech);

const verdictsOf = (heard: Both, { truth }: Conversation): Verdict[] =>
  people.map((who) => judge(heard[who].speech, truth[who]));

function expectNothingMissed(verdicts: readonly Verdict[]): void {
  expect(verdicts.flatMap(({ missed }) => missed)).toEqual([]);
  expect(verdicts.flatMap(({ invented }) => invented)).toEqual([]);
}

const within = (actual: number, points: number, truth: Conversation['truth']): void =>
  expect(Math.abs(actual - shareOf(truth.manager, truth.engineer))).toBeLessThan(points);

describe.skipIf(!hasVoices)('the ear', () => {
  const talks: Conversation[] = [];
  let talk: Conversation;
  beforeAll(() => {
    talk = talkOf(1, 12);
    talks.push(talk, talkOf(2, 12));
  });

  test.each(['white', 'fan'] as const)(
    'knows when speech begins and ends over %s noise at 20 dB',
    async (noise) => {
      const verdicts: Verdict[] = [];
      for (const one of talks) {
        const heard = await hearBoth(one, { noise, snrDb: 20 });
        verdicts.push(...verdictsOf(heard, one));
        within(share(heard), 1, one.truth);
      }
      expectNothingMissed(verdicts);
      const errors = verdicts.flatMap((one) => one.errors);
      console.log(`${noise} 20 dB: ${quantile(errors, 0.5)} ms (p90 ${quantile(errors, 0.9)} ms)`);
      expect(quantile(errors, 0.5)).toBeLessThanOrEqual(70);
      expect(quantile(errors, 0.9)).toBeLessThanOrEqual(150);
    },
  );

  test.each(['typing', 'fan'] as const)(
    'misses and invents no utterance with %s at 10 dB',
    async (noise) => {
      const heard = await hearBoth(talk, { noise, snrDb: 10 });
      expectNothingMissed(verdictsOf(heard, talk));
      within(share(heard), 1, talk.truth);
    },
  );

  test('tells two voices apart when open speakers carry each to the other, 12 dB down', async () => {
    const place = { noise: 'white', snrDb: 20, leakDb: -12 } as const;
    const { manager, engineer } = await hearBoth(talk, place, engines.silero, 'near');
    const { mine, theirs, unreliable } = merge(manager, engineer, { from: 0, to: talk.ms - 1000 });
    within(shareOf(mine, theirs), 2, talk.truth);
    expect(unreliable).toEqual([]);
    const alone = shareOf(manager.speech, engineer.speech);
    expect(
      Math.abs(alone - shareOf(talk.truth.manager, talk.truth.engineer)),
      'one microphone alone cannot',
    ).toBeGreaterThan(2);
  });

  test('hears with the lighter engine too', async () => {
    const heard = await hearBoth(talk, { noise: 'fan', snrDb: 20 }, engines.rnnoise);
    expectNothingMissed(verdictsOf(heard, talk));
    within(share(heard), 2, talk.truth);
  });
});
