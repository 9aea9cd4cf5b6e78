/** The code of the worker over speech of known timing, faster than it was spoken. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EarReport, Levels } from '../src/domains/coaching/listening/ui/ear/ear.ts';
import type { Engine } from '../src/domains/coaching/listening/ui/ear/engine.ts';
import { openHearing } from '../src/domains/coaching/listening/ui/ear/hearing.ts';
import { openRnnoise } from '../src/domains/coaching/listening/ui/ear/rnnoise.ts';
import { openSilero } from '../src/domains/coaching/listening/ui/ear/silero.ts';
import { appRoot } from '../src/platform/root.ts';
import { joinedUp } from './e2e/ear-judge.ts';
import {
  atMicrophone,
  type Conversation,
  type Microphone,
  msOf,
  rate,
  type Stretch,
  type Turn,
} from './speech.ts';
import { helloOf } from './talks.ts';

const bytes = (path: string): ArrayBuffer =>
  Uint8Array.from(readFileSync(join(appRoot, 'node_modules', path))).buffer;

export const engines = {
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

export const people = ['manager', 'engineer'] as const;
export type Both = Record<Turn['who'], Heard>;

/** Both microphones of a conversation; with `near`, each has learnt its own person's voice first. */
export async function hearBoth(
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
