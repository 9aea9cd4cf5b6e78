import type { Piece } from './transcript.ts';
import { labelled, namesAmong } from './transcript-names.ts';

const clock = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`;
/** `00:00:05.000 --> 00:00:09.000` of WebVTT and SRT, `0:00:05.000,0:00:09.000` of SBV. */
const cueTime = new RegExp(`^\\s*${clock}\\s*(?:-->|,)\\s*${clock}`);

export const hasCues = (text: string): boolean =>
  text.split('\n').some((line) => cueTime.test(line)) || /^WEBVTT\b/.test(text);

type Voice = { readonly speaker: string | null; readonly lines: readonly string[] };

/** Each cue as who spoke and what; a name before a colon counts where it reads as one. */
export function cuesOf(text: string): Piece[] {
  const voices = payloads(text.split('\n')).flatMap(voicesOf);
  const unnamed = voices.filter(({ speaker }) => speaker === null).flatMap(({ lines }) => lines);
  const names = namesAmong(unnamed.flatMap((line) => labelled(line)?.name ?? []));
  return voices.flatMap(({ speaker, lines }) =>
    lines.map((line) => {
      const found = speaker === null ? labelled(line) : null;
      if (found && names.has(found.name)) return { speaker: found.name, text: found.text };
      return { speaker, text: line };
    }),
  );
}

/** The lines of each cue: from behind its time to an empty line or the next cue. */
function payloads(lines: readonly string[]): string[][] {
  const cues: string[][] = [];
  let cue: string[] | null = null;
  for (const [at, line] of lines.entries()) {
    const isNumber = /^\s*\d+\s*$/.test(line) && cueTime.test(lines[at + 1] ?? '');
    if (cueTime.test(line)) {
      cue = [];
      cues.push(cue);
    } else if (line.trim() === '' || isNumber) cue = null;
    else cue?.push(line);
  }
  return cues;
}

/** `<v Lea Example>Hello</v>`: the voice tags of WebVTT, any number in a cue. */
function voicesOf(lines: readonly string[]): Voice[] {
  const parts = lines.join('\n').split(/<v(?:\.[^\s>]*)?[ \t]+([^>\n]{1,100})>/);
  const [before = '', ...rest] = parts;
  const voices: Voice[] = [{ speaker: null, lines: plain(before) }];
  for (let at = 0; at < rest.length; at += 2) {
    voices.push({
      speaker: decoded(rest[at] ?? '').trim() || null,
      lines: plain(rest[at + 1] ?? ''),
    });
  }
  return voices.filter((voice) => voice.lines.length > 0);
}

const plain = (text: string): string[] =>
  decoded(text.replace(/<\/?[a-z\d][^<>\n]*>/gi, ''))
    .split('\n')
    .filter((line) => line.trim() !== '');

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  '#39': "'",
};
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|#39);/g, (_, name: string) => entities[name] ?? '');
