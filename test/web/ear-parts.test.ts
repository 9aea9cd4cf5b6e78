/** The parts of the ear that need no browser: sound to frames, frames to speech, arrivals to time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDeviceClock } from '../../src/domains/coaching/listening/ui/ear/device-clock.ts';
import type { Stretch } from '../../src/domains/coaching/listening/ui/ear/ear.ts';
import type { Engine } from '../../src/domains/coaching/listening/ui/ear/engine.ts';
import { openHearing } from '../../src/domains/coaching/listening/ui/ear/hearing.ts';
import { openOwnVoice } from '../../src/domains/coaching/listening/ui/ear/own-voice.ts';
import { resampler } from '../../src/domains/coaching/listening/ui/ear/resample.ts';
import { openSegmenter } from '../../src/domains/coaching/listening/ui/ear/segmenter.ts';

const tone = (hertz: number, rate: number, samples: number): Float32Array =>
  new Float32Array(samples).map((_, i) => Math.sin((2 * Math.PI * hertz * i) / rate));

/** A stream in blocks of any size. */
function inBlocks(samples: Float32Array, sizes: readonly number[]): Float32Array[] {
  const blocks: Float32Array[] = [];
  for (let at = 0, i = 0; at < samples.length; i++) {
    const size = sizes[i % sizes.length] ?? 128;
    blocks.push(samples.slice(at, at + size));
    at += size;
  }
  return blocks;
}

describe('resampling', () => {
  const rates = fc.constantFrom(
    [48_000, 16_000],
    [44_100, 16_000],
    [44_100, 48_000],
    [16_000, 48_000],
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 5 });

  it('keeps a tone where and as loud as it was, however it is cut into blocks', () => {
    fc.assert(
      fc.property(
        rates,
        sizes,
        fc.integer({ min: 80, max: 6000 }),
        ([from = 0, to = 0], cut, hertz) => {
          const resample = resampler(from, to);
          const out = inBlocks(tone(hertz, from, from / 5), cut).flatMap((one) => [
            ...resample(one),
          ]);
          const wanted = tone(hertz, to, out.length);
          const settled = out.map((one, i) => Math.abs(one - (wanted[i] ?? 0))).slice(to / 100);
          expect(out.length).toBeGreaterThan(to / 5 - to / 500);
          expect(Math.max(...settled)).toBeLessThan(0.01);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('lets nothing fold back from above what the new rate can hold', () => {
    const out = resampler(48_000, 16_000)(tone(11_000, 48_000, 9600));
    expect(Math.max(...out.slice(200).map(Math.abs))).toBeLessThan(0.001);
  });
});

describe('the device clock', () => {
  const blockMs = 85;
  /** Audio that began at 1000 of the wall clock, in blocks that arrive late by as much as is said. */
  const play = (delays: readonly number[], lost: (block: number) => number = () => 0) => {
    const clock = openDeviceClock();
    const ends = delays.map((delay, i) => {
      const audioMs = (i + 1) * blockMs;
      return audioMs + clock.heard(audioMs, 1000 + audioMs + lost(i) + delay);
    });
    return { clock, ends };
  };

  it('sees through delays of delivery', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 4, max: 900 }), { minLength: 30, maxLength: 90 }),
        (late) => {
          const delays = late.map((one, i) => (i % 10 === 0 ? 4 : one));
          const { clock, ends } = play(delays);
          expect(ends).toEqual(delays.map((_, i) => 1000 + (i + 1) * blockMs + 4));
          expect(clock.stalls()).toEqual([]);
        },
      ),
    );
  });

  it('calls it a stall where audio was lost, and is right again 2 s later', () => {
    const { clock, ends } = play(new Array(100).fill(3), (block) => (block < 40 ? 0 : 250));
    const lostAt = 1000 + 40 * blockMs;
    expect(clock.stalls()).toHaveLength(1);
    const [stall] = clock.stalls();
    expect(stall?.from).toBeLessThanOrEqual(lostAt + 3);
    expect(stall?.from).toBeGreaterThan(lostAt - 2 * blockMs);
    expect(stall?.to).toBeLessThan(lostAt + 250 + 2000 + 2 * blockMs);
    expect(ends.at(-1)).toBe(1000 + 100 * blockMs + 250 + 3);
  });

  it('does not call slow drift a stall', () => {
    const { clock, ends } = play(new Array(600).fill(3), (block) => block / 2);
    expect(clock.stalls()).toEqual([]);
    expect(Math.abs((ends.at(-1) ?? 0) - (1000 + 600 * blockMs + 300))).toBeLessThan(25);
  });

  it('says nothing of the time in which nothing comes, and calls it a stall afterwards', () => {
    const { clock } = play(new Array(40).fill(3));
    const end = clock.trusted();
    clock.idle(end + 5000);
    expect([clock.trusted(), clock.isStalled(end + 5000)]).toEqual([end, true]);
    clock.heard(41 * blockMs, end + 6000 + blockMs);
    expect(clock.stalls()).toEqual([{ from: end, to: end + 6000 + blockMs }]);
    expect(clock.isStalled(end + 6100)).toBe(false);
  });
});

describe('speech from frames', () => {
  const late = { begin: 0, end: 0 };
  const frameMs = 20;
  const said = (frames: readonly boolean[]): readonly Stretch[] => {
    const segmenter = openSegmenter(late);
    for (const [i, isVoice] of frames.entries())
      segmenter.hear({ from: i * frameMs, to: (i + 1) * frameMs }, isVoice);
    segmenter.end();
    return segmenter.said();
  };

  /** The same by looking at the whole. */
  const reference = (frames: readonly boolean[]): Stretch[] => {
    const found: Stretch[] = [];
    frames.forEach((isVoice, i) => {
      if (!isVoice) return;
      const last = found.at(-1);
      const one = { from: i * frameMs, to: (i + 1) * frameMs };
      if (last && one.from - last.to < 300)
        found[found.length - 1] = { from: last.from, to: one.to };
      else found.push(one);
    });
    return found.filter(({ from, to }) => to - from >= 120);
  };

  it('joins what short pauses part and drops what is too short', () => {
    const runs = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 40 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(runs, (parts) => {
        const frames = parts.flatMap(([isVoice, count]) => new Array<boolean>(count).fill(isVoice));
        expect(said(frames)).toEqual(reference(frames));
      }),
    );
  });

  it('never takes back what it called settled', () => {
    const frames = fc.array(fc.boolean(), { minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(frames, (voices) => {
        const segmenter = openSegmenter({ begin: 15, end: 50 });
        const upTo = (end: number) =>
          segmenter
            .said()
            .map(({ from, to }) => ({ from, to: Math.min(to, end) }))
            .filter(({ from, to }) => from < to);
        const promised = voices.map((isVoice, i) => {
          segmenter.hear({ from: i * frameMs, to: (i + 1) * frameMs }, isVoice);
          return { end: segmenter.settled(), said: upTo(segmenter.settled()) };
        });
        segmenter.end();
        for (const { end, said: before } of promised) expect(upTo(end)).toEqual(before);
      }),
    );
  });
});

describe('the own voice', () => {
  const speak = (own: ReturnType<typeof openOwnVoice>, db: number, ms: number): void => {
    for (let at = 0; at < ms; at += 32) own.hear(db + (at % 5) - 2, 32, own.isNear(db));
    own.ended();
  };

  it('is known after three seconds, and what is far down is not it', () => {
    const own = openOwnVoice();
    speak(own, -25, 2900);
    expect(own.isCalibrated()).toBe(false);
    speak(own, -25, 200);
    expect(own.isCalibrated()).toBe(true);
    expect(Math.abs(own.reference() + 25)).toBeLessThanOrEqual(2);
    expect([own.isNear(-30), own.isNear(-45)]).toEqual([true, false]);
  });

  it('follows somebody who leans back, and not the other voice in the loudspeaker', () => {
    const own = openOwnVoice();
    speak(own, -25, 3200);
    for (let i = 0; i < 40; i++) speak(own, -34, 4000);
    expect(own.reference(), 'the other voice, 9 dB down').toBeGreaterThan(-27);
    for (let i = 0; i < 40; i++) speak(own, -29, 4000);
    expect(own.reference(), 'the own voice, 4 dB down').toBeLessThan(-26);
  });
});

describe('what is reported', () => {
  /** Believes whatever is loud to be a voice. */
  const loudIsVoice: Engine = {
    name: 'silero',
    rate: 16_000,
    frame: 512,
    begins: 0.5,
    goesOn: 0.5,
    late: { begin: 0, end: 0 },
    hear: async (frame) => (frame.some((one) => Math.abs(one) > 0.01) ? 1 : 0),
  };

  it('touches without gaps, and a level stands in each bin with a voice', async () => {
    const hearing = openHearing(loudIsVoice, 16_000, { voices: 'any' });
    const sound = [0, 1, 0].flatMap((loud) =>
      [...tone(440, 16_000, 32_000)].map((one) => one * loud * 0.1),
    );
    const reports = [];
    for (const [i, block] of inBlocks(Float32Array.from(sound), [1600]).entries()) {
      await hearing.hear(block, 50_000 + (i + 1) * 100);
      reports.push(hearing.report());
    }
    const given = [...reports, hearing.finish()].filter((one) => one !== null);
    for (const [i, one] of given.entries()) {
      if (i > 0) expect(one.from).toBe(given[i - 1]?.to);
      expect(one.levels[0]?.db).toHaveLength((one.to - one.from) / 50);
    }
    const [first, last] = [given[0], given.at(-1)];
    expect([first?.from, last?.to]).toEqual([50_000, 55_950]);
    const speech = given.flatMap((one) => one.speech);
    expect(Math.abs((speech[0]?.from ?? 0) - 52_000)).toBeLessThanOrEqual(32);
    expect(Math.abs((speech.at(-1)?.to ?? 0) - 54_000)).toBeLessThanOrEqual(32);
    const levels = given.flatMap((one) => one.levels.flatMap(({ db }) => db));
    expect(levels.filter((db) => db !== null).length).toBeGreaterThanOrEqual(39);
    expect(
      levels
        .slice(0, 38)
        .concat(levels.slice(82))
        .every((db) => db === null),
    ).toBe(true);
    expect(levels.slice(44, 76).every((db) => db !== null && Math.abs(db) <= 1)).toBe(true);
  });
});
