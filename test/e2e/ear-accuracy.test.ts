/**
 * How true the ear is: the code of the worker over speech of known timing, faster than it was spoken.
 * The bounds are those of docs/listening.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { merge } from '../../src/domains/coaching/listening/rules-merge.ts';
import type { EarReport, Levels } from '../../src/domains/coaching/listening/ui/ear/ear.ts';
import type { Engine } from '../../src/domains/coaching/listening/ui/ear/engine.ts';
import { openHearing } from '../../src/domains/coaching/listening/ui/ear/hearing.ts';
import { openRnnoise } from '../../src/domains/coaching/listening/ui/ear/rnnoise.ts';
import { openSilero } from '../../src/domains/coaching/listening/ui/ear/silero.ts';
import { appRoot } from '../../src/platform/root.ts';
import {
  atMicrophone,
  type Conversation,
  hasVoices,
  type Microphone,
  msOf,
  rate,
  type Stretch,
  type Turn,
} from '../speech.ts';
import { helloOf, talkOf } from '../talks.ts';
import { joinedUp, judge, quantile, shareOf, type Verdict } from './ear-judge.ts';

const bytes = (path: string): ArrayBuffer =>
  Uint8Array.from(readFileSync(join(appRoot, 'node_modules', path))).buffer;

const engines = {
  silero: () =>
    openSilero(
      bytes('onnxruntime-web/dist/ort-wasm-simd-threaded.wasm'),
      bytes('@ricky0123/vad-web/dist/silero_vad_v6.onnx'),
    ),
  rnnoise: () => openRnnoise(bytes('@echogarden/rnnoise-wasm/rnnoise.wasm')),
} satisfies Record<string, () => Promise<Engine>>;

type Heard = { speech: Stretch[]; levels: Levels[]; stalls: Stretch[]; covered: Stretch[] };

/** Blocks as the microphone gives them; `sound` begins at 0 ms, after the person's hello if any. */
async function hear(
  engine: Engine,
  sound: Float32Array,
  {
    voices = 'any',
    hello = new Float32Array(0),
  }: { voices?: 'near' | 'any'; hello?: Float32Array } = {},
): Promise<Heard> {
  const hearing = openHearing(engine, rate, { voices });
  const start = 1_800_000_000_000 - msOf(hello);
  const all = Float32Array.from([...hello, ...sound]);
  const reports: (EarReport | null)[] = [];
  for (let at = 0; at < all.length; at += 4096) {
    const block = all.slice(at, at + 4096);
    await hearing.hear(block, start + ((at + block.length) * 1000) / rate);
    reports.push(hearing.report());
  }
  reports.push(hearing.finish());
  return collected(
    reports.filter((one) => one !== null),
    1_800_000_000_000,
  );
}

function collected(reports: readonly EarReport[], zero: number): Heard {
  const shifted = ({ from, to }: Stretch): Stretch => ({ from: from - zero, to: to - zero });
  return {
    speech: joinedUp(reports.flatMap(({ speech }) => speech.map(shifted))).filter(
      ({ to }) => to > 0,
    ),
    levels: reports.flatMap(({ levels }) =>
      levels.map(({ from, db }) => ({ from: from - zero, db })),
    ),
    stalls: reports.flatMap(({ stalls }) => stalls.map(shifted)),
    covered: reports.map(shifted),
  };
}

const people = ['manager', 'engineer'] as const;
type Both = Record<Turn['who'], Heard>;

/** Both microphones of a conversation; with `near`, each has learnt its own person's voice first. */
async function hearBoth(
  talk: Conversation,
  place: Microphone,
  open: () => Promise<Engine> = engines.silero,
  voices: 'near' | 'any' = 'any',
): Promise<Both> {
  const side = async (who: Turn['who'], seed: number): Promise<Heard> => {
    const hello = voices === 'near' ? { hello: helloOf(who) } : {};
    return hear(await open(), atMicrophone(talk, who, { ...place, seed }), { voices, ...hello });
  };
  return { manager: await side('manager', 1), engineer: await side('engineer', 2) };
}

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
  const talks = [talkOf(1, 12), talkOf(2, 12)];
  const [talk = talkOf(1, 12)] = talks;

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
      expect(
        quantile(
          errors.map((error) => error + 60),
          0.5,
        ),
        'a late ear',
      ).toBeGreaterThan(70);
    },
  );

  test.each(['typing', 'fan', 'white'] as const)(
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
