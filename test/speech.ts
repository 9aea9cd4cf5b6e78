/**
 * Speech of known timing for the tests that listen: two synthetic voices (espeak-ng), mixed into a
 * conversation with noise, typing and the other voice leaking in. Everything repeats from its seed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { resampler } from '../src/domains/coaching/listening/ui/ear/resample.ts';

export type Stretch = { from: number; to: number };

/** Samples a second of everything made here. */
export const rate = 48_000;

export const hasVoices = spawnSync('espeak-ng', ['--version']).status === 0;

export type Turn = {
  readonly who: 'manager' | 'engineer';
  readonly text: string;
  /** Milliseconds after the end of the turn before; negative talks over it. */
  readonly after: number;
};

export type Conversation = {
  readonly ms: number;
  /** Each voice alone, as at its own microphone, and when it is heard, known to 5 ms. */
  readonly voices: Readonly<Record<Turn['who'], Float32Array>>;
  readonly truth: Readonly<Record<Turn['who'], readonly Stretch[]>>;
};

const voiceOf = { manager: ['en-gb', '140'], engineer: ['en-us+f3', '150'] } as const;

export function converse(turns: readonly Turn[], { leadIn = 1000, end = 2000 } = {}): Conversation {
  let at = leadIn;
  const placed = turns.map((turn) => {
    const sound = trimmed(say(turn));
    const from = at + turn.after;
    at = from + msOf(sound);
    return { ...turn, from, sound };
  });
  const ms = at + end;
  const track = (who: Turn['who']): Float32Array => {
    const samples = new Float32Array(samplesOf(ms));
    for (const turn of placed.filter((one) => one.who === who)) lay(samples, turn.sound, turn.from);
    return samples;
  };
  const voices = { manager: track('manager'), engineer: track('engineer') };
  const truth = { manager: heardIn(voices.manager), engineer: heardIn(voices.engineer) };
  return { ms, voices, truth };
}

export const samplesOf = (ms: number): number => Math.round((ms * rate) / 1000);
export const msOf = (sound: Float32Array): number => (sound.length * 1000) / rate;

/** One turn, with a mean power of −26 dB of full scale while it is heard. */
function say({ who, text }: Turn): Float32Array {
  const [voice, speed] = voiceOf[who];
  const file = execFileSync('espeak-ng', ['-v', voice, '-s', speed, '--stdout', text], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const words = new Int16Array(
    file.buffer.slice(file.byteOffset + 44, file.byteOffset + file.length - (file.length % 2)),
  );
  const sound = resampler(
    file.readUInt32LE(24),
    rate,
  )(Float32Array.from(words, (one) => one / 32_768));
  const power = meanPower(sound, heardIn(sound));
  return sound.map((one) => one * Math.sqrt(10 ** -2.6 / power));
}

const grain = 5;

/**
 * Where a clean voice is heard: louder than 40 dB under its loudest 5 ms, pauses under 300 ms
 * counting as speech.
 */
export function heardIn(sound: Float32Array): Stretch[] {
  const step = samplesOf(grain);
  const powers = Array.from({ length: Math.floor(sound.length / step) }, (_, i) =>
    meanPower(sound.subarray(i * step, (i + 1) * step)),
  );
  const least = powers.reduce((most, one) => Math.max(most, one), 0) * 1e-4;
  const found: Stretch[] = [];
  for (const [i, power] of powers.entries()) {
    if (power <= least) continue;
    const last = found.at(-1);
    if (last && i * grain - last.to < 300) last.to = (i + 1) * grain;
    else found.push({ from: i * grain, to: (i + 1) * grain });
  }
  return found;
}

function trimmed(sound: Float32Array): Float32Array {
  const heard = heardIn(sound);
  return sound.subarray(samplesOf(heard[0]?.from ?? 0), samplesOf(heard.at(-1)?.to ?? 0));
}

export function meanPower(sound: Float32Array, within?: readonly Stretch[]): number {
  const parts = within ?? [{ from: 0, to: msOf(sound) }];
  let [sum, count] = [0, 0];
  for (const { from, to } of parts) {
    for (const one of sound.subarray(samplesOf(from), samplesOf(to))) sum += one * one;
    count += samplesOf(to) - samplesOf(from);
  }
  return sum / Math.max(1, count);
}

/** Adds `sound` to `samples` from `at` ms on. */
function lay(samples: Float32Array, sound: Float32Array, at: number, gain = 1): void {
  const start = samplesOf(at);
  for (let i = 0; i < sound.length && start + i < samples.length; i++)
    samples[start + i] = (samples[start + i] ?? 0) + gain * (sound[i] ?? 0);
}

/** Numbers between −1 and 1 that repeat from their seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

export type Noise = 'none' | 'white' | 'fan' | 'typing';

export type Microphone = {
  readonly noise?: Noise;
  /** How far the noise is under the own voice. */
  readonly snrDb?: number;
  /** How far the other's voice is under theirs, when it comes out of a loudspeaker here. */
  readonly leakDb?: number;
  readonly seed?: number;
};

/** The way from a loudspeaker across a desk. */
const leakLateMs = 5;

/** What somebody's microphone hears of a conversation. */
export function atMicrophone(
  talk: Conversation,
  who: Turn['who'],
  { noise = 'none', snrDb = 20, leakDb, seed = 1 }: Microphone = {},
): Float32Array {
  const sound = talk.voices[who].slice();
  const voice = meanPower(sound, talk.truth[who]);
  const other = talk.voices[who === 'manager' ? 'engineer' : 'manager'];
  if (leakDb !== undefined) lay(sound, other, leakLateMs, 10 ** (leakDb / 20));
  const hiss = noises[noise](sound.length, dice(seed));
  const loud = meanPower(hiss, heardIn(hiss));
  if (loud > 0) lay(sound, hiss, 0, Math.sqrt(voice / 10 ** (snrDb / 10) / loud));
  return sound;
}

const noises: Record<Noise, (length: number, next: () => number) => Float32Array> = {
  none: (length) => new Float32Array(length),
  white: (length, next) => new Float32Array(length).map(next),
  fan: (length, next) => {
    let low = 0;
    return new Float32Array(length).map(() => (low += 0.02 * (next() - low)));
  },
  typing: (length, next) => {
    const sound = new Float32Array(length);
    // A few words, then a thought.
    for (let at = 0, keys = 0; at < length; keys++) {
      key(sound, at, next);
      at += samplesOf(keys % 14 === 13 ? 900 + 600 * next() : 170 + 90 * next());
    }
    return sound;
  },
};

/** One key: a click going down, a softer one coming up. */
function key(sound: Float32Array, at: number, next: () => number): void {
  for (const [delay, loud] of [
    [0, 1],
    [70, 0.5],
  ] as const) {
    const start = at + samplesOf(delay);
    for (let i = 0; i < samplesOf(12) && start + i < sound.length; i++)
      sound[start + i] = (sound[start + i] ?? 0) + loud * next() * Math.exp(-i / samplesOf(3));
  }
}

/** A WAV file, 16 bits, mono. */
export function wavOf(sound: Float32Array): Buffer {
  const file = Buffer.alloc(44 + sound.length * 2);
  file.write('RIFF', 0).toString();
  file.writeUInt32LE(36 + sound.length * 2, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rate, 24);
  file.writeUInt32LE(rate * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(sound.length * 2, 40);
  sound.forEach((one, i) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, one)) * 32_767), 44 + i * 2);
  });
  return file;
}
