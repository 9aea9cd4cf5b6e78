import type { Stretch } from './ear.ts';
import type { Engine } from './engine.ts';
import { resampler } from './resample.ts';
import { joined, loudness } from './samples.ts';

/** A few hundredths of a second of wall time: whether a voice was in it, and how loud it was. */
export type Frame = Stretch & { readonly isVoice: boolean; readonly db: number };

/** Samples to frames. `distance` is from the audio's clock to the wall's, as it is known just now. */
export type Frames = (samples: Float32Array, distance: number) => Promise<readonly Frame[]>;

export function openFrames(engine: Engine, rate: number): Frames {
  const resample = resampler(rate, engine.rate);
  const frameMs = (engine.frame / engine.rate) * 1000;
  let waiting = new Float32Array(0);
  let [audioMs, end, isVoice] = [0, 0, false];

  const next = async (samples: Float32Array, distance: number): Promise<Frame> => {
    const likely = await engine.hear(samples);
    isVoice = likely >= (isVoice ? engine.goesOn : engine.begins);
    audioMs += frameMs;
    const from = Math.max(end, audioMs - frameMs + distance);
    end = Math.max(end, audioMs + distance);
    return { from, to: end, isVoice, db: loudness(samples) };
  };
  return async (samples, distance) => {
    const found: Frame[] = [];
    waiting = joined(waiting, resample(samples));
    for (; waiting.length >= engine.frame; waiting = waiting.slice(engine.frame)) {
      found.push(await next(waiting.subarray(0, engine.frame), distance));
    }
    return found.filter(({ from, to }) => from < to);
  };
}
