import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript, type Turn } from './transcript.ts';

const names = [
  'Lea Example',
  'Ben Sample',
  'Kim van der Berg',
  'Ana Übung (she/her)',
  "Jo O'Neil-Test",
];
const word = fc.constantFrom(
  ..."how was it then we tried 3 things, and? yes. don't a: b 10:30 über".split(' '),
);
const text = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => `Well, ${words.join(' ')}`);

/** A conversation in which nobody follows themselves. */
const conversation = fc
  .tuple(
    fc.shuffledSubarray(names, { minLength: 2, maxLength: 3 }),
    fc.array(text, { minLength: 2, maxLength: 30 }),
  )
  .map(([people, texts]): Turn[] =>
    texts.map((one, at) => ({ speaker: people[at % people.length] ?? '', text: one })),
  );

const clock = (seconds: number, point: string): string =>
  `${String(Math.floor(seconds / 3600)).padStart(2, '0')}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}${point}000`;
const cues = (turns: readonly Turn[], point: string, write: (turn: Turn) => string): string =>
  turns
    .map(
      (turn, at) =>
        `${at + 1}\n${clock(at * 7, point)} --> ${clock(at * 7 + 5, point)}\n${write(turn)}\n`,
    )
    .join('\n');
const line = ({ speaker, text: said }: Turn): string => `${speaker}: ${said}`;

const formats: Readonly<Record<string, (turns: readonly Turn[]) => string>> = {
  zoom: (turns) => `WEBVTT\n\n${cues(turns, '.', line)}`,
  teams: (turns) => `WEBVTT\n\n${cues(turns, '.', (one) => `<v ${one.speaker}>${one.text}</v>`)}`,
  srt: (turns) => cues(turns, ',', line),
  lines: (turns) => turns.map(line).join('\n'),
  spaced: (turns) => turns.map(line).join('\r\n\r\n'),
  json: (turns) => JSON.stringify({ segments: turns }),
};

describe('a transcript', () => {
  it.each(Object.entries(formats))('written as %s comes back as it was', (_, write) => {
    fc.assert(
      fc.property(conversation, (turns) => {
        expect(readTranscript(write(turns)).turns).toEqual(turns);
      }),
    );
  });

  it('never throws, whatever is pasted, and says something where it reads nothing', () => {
    const cut = fc
      .tuple(
        conversation,
        fc.constantFrom(...Object.values(formats)),
        fc.nat(),
        fc.nat(),
        fc.string(),
      )
      .map(([turns, write, from, to, stray]) => {
        const whole = write(turns);
        return whole.slice(from % whole.length) + stray + whole.slice(0, to % whole.length);
      });
    const anything = fc.oneof(cut, fc.string({ unit: 'binary', maxLength: 400 }), fc.json());
    fc.assert(
      fc.property(anything, (pasted) => {
        const { turns, speakers, remarks } = readTranscript(pasted);
        expect(turns.length > 0 || remarks.length > 0).toBe(true);
        expect(speakers.reduce((sum, one) => sum + one.turns, 0)).toBe(turns.length);
        expect(turns.every((turn, at) => turn.speaker !== turns[at + 1]?.speaker)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
