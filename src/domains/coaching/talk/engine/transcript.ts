import { cuesOf, hasCues } from './transcript-cues.ts';
import { fromJson } from './transcript-json.ts';
import { linesOf } from './transcript-lines.ts';

/** What somebody said until somebody else spoke. */
export type Turn = { readonly speaker: string; readonly text: string };

/** A piece of a file: a cue, a line, an entry. Without a name it goes on where the last one stopped. */
export type Piece = { readonly speaker: string | null; readonly text: string };

export type Transcript = {
  readonly turns: readonly Turn[];
  /** Everyone who speaks, the most talkative first. */
  readonly speakers: readonly { readonly name: string; readonly turns: number }[];
  /** What could not be read, a sentence each. */
  readonly remarks: readonly string[];
};

/** Longer than a day of talking; more would only make a browser wait. */
const mostCharacters = 4_000_000;

/** Reads WebVTT, SRT, SBV, JSON and `Name: text`, whatever a file calls itself. Never throws. */
export function readTranscript(raw: string): Transcript {
  const text = raw
    .slice(0, mostCharacters)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const remarks: string[] = [];
  if (raw.length > mostCharacters) {
    remarks.push('This is longer than a day of talking. Only its beginning was read.');
  }
  const pieces = piecesOf(text);
  const turns = joined(pieces);
  return { turns, speakers: speakersOf(turns), remarks: [...remarks, ...sayUnread(pieces, turns)] };
}

function piecesOf(text: string): readonly Piece[] {
  const entries = fromJson(text);
  if (entries) return entries;
  return hasCues(text) ? cuesOf(text) : linesOf(text);
}

/** Pieces of one person in a row are one turn. */
function joined(pieces: readonly Piece[]): Turn[] {
  const turns: { speaker: string; texts: string[] }[] = [];
  for (const piece of pieces) {
    const text = piece.text.replace(/\s+/g, ' ').trim();
    const last = turns.at(-1);
    const speaker = piece.speaker ?? last?.speaker;
    if (!text || !speaker) continue;
    if (last?.speaker === speaker) last.texts.push(text);
    else turns.push({ speaker, texts: [text] });
  }
  return turns.map(({ speaker, texts }) => ({ speaker, text: texts.join(' ') }));
}

function speakersOf(turns: readonly Turn[]): Transcript['speakers'] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, turns: count }))
    .sort((a, b) => b.turns - a.turns);
}

function sayUnread(pieces: readonly Piece[], turns: readonly Turn[]): string[] {
  if (turns.length === 0) {
    return [
      'Nothing here reads like a transcript. It takes WebVTT, SRT, JSON with a speaker and a text, or lines such as “Lea: How was it?”.',
    ];
  }
  const named = pieces.findIndex(({ speaker }) => speaker !== null);
  const before = pieces.slice(0, named).filter(({ text }) => text.trim() !== '').length;
  if (before === 0) return [];
  return [
    before === 1
      ? 'One line stands before the first name and was left out.'
      : `${before} lines stand before the first name and were left out.`,
  ];
}
