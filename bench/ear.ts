/**
 * How true and how dear the two engines of the ear are, over noises:
 *
 *     node bench/ear.ts
 *
 * Ratios (share, CPU of a core) and counts do not depend on how busy the machine is.
 */
import { judge, quantile, shareOf } from '../test/e2e/ear-judge.ts';
import { engines, hearBoth, people } from '../test/ear-offline.ts';
import { hasVoices, type Microphone } from '../test/speech.ts';
import { talkOf } from '../test/talks.ts';

const places = {
  quiet: {},
  'white 20 dB': { noise: 'white', snrDb: 20 },
  'fan 20 dB': { noise: 'fan', snrDb: 20 },
  'white 10 dB': { noise: 'white', snrDb: 10 },
  'fan 10 dB': { noise: 'fan', snrDb: 10 },
  'typing 10 dB': { noise: 'typing', snrDb: 10 },
} satisfies Record<string, Microphone>;

const talks = [1, 2].map((seed) => talkOf(seed, 12));

async function row(engine: keyof typeof engines, place: Microphone) {
  const errors: number[] = [];
  const off: number[] = [];
  let [missed, invented, heardMs] = [0, 0, 0];
  const before = process.cpuUsage();
  for (const talk of talks) {
    const heard = await hearBoth(talk, place, engines[engine]);
    for (const who of people) {
      const verdict = judge(heard[who].speech, talk.truth[who]);
      errors.push(...verdict.errors);
      missed += verdict.missed.length;
      invented += verdict.invented.length;
      heardMs += talk.ms;
    }
    const truth = shareOf(talk.truth.manager, talk.truth.engineer);
    off.push(Math.abs(shareOf(heard.manager.speech, heard.engineer.speech) - truth));
  }
  const { user, system } = process.cpuUsage(before);
  return {
    'boundary median ms': Math.round(quantile(errors, 0.5)),
    'p90 ms': Math.round(quantile(errors, 0.9)),
    missed,
    invented,
    'share off, most': Number(Math.max(...off).toFixed(2)),
    'CPU % of a core': Number(((user + system) / 10 / heardMs).toFixed(1)),
  };
}

if (!hasVoices) throw new Error('This needs espeak-ng (Debian: apt install espeak-ng).');
const table: Record<string, unknown> = {};
for (const engine of ['silero', 'rnnoise'] as const) {
  for (const [name, place] of Object.entries(places)) {
    table[`${engine}, ${name}`] = await row(engine, place);
  }
}
console.table(table);
