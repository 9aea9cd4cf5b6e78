import type { Piece } from './transcript.ts';
import { isTime, labelled, namesAmong, readsAsName } from './transcript-names.ts';

/** What meeting programs write around a conversation. */
const boilerplate =
  /^(?:transcript$|this editable transcript was|transcription ended after|meeting ended after|transcript started|.{0,60} (?:started|stopped) transcription$)/i;

/** `Lea Example  0:03` or `[Lea Example] 10:02:33`, with the words on the lines below. */
const heading = /^\[?([^[\]:\n]{1,60}?)\]?[,\s]+[([]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?$/;

/** Plain text: `Name: words`, or a name and a moment above the words. Other lines go on. */
export function linesOf(text: string): Piece[] {
  const lines = text.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !boilerplate.test(line));
  const names = namesAmong(said.flatMap((line) => labelled(line)?.name ?? []));
  const pieces: Piece[] = [];
  for (const [at, line] of said.entries()) {
    if (isTime(line)) continue;
    const above = headed(line, said[at + 1]);
    const found = above ? null : labelled(line);
    if (above) pieces.push({ speaker: above, text: '' });
    else if (found && names.has(found.name)) pieces.push({ speaker: found.name, text: found.text });
    else pieces.push({ speaker: null, text: line });
  }
  return withSpeakers(pieces);
}

function headed(line: string, next: string | undefined): string | null {
  const [, name = ''] = heading.exec(line) ?? [];
  if (name && readsAsName(name)) return name.trim();
  return next !== undefined && isTime(next) && readsAsName(line) ? line : null;
}

/** A heading says who speaks from here on. */
function withSpeakers(pieces: readonly Piece[]): Piece[] {
  let speaker: string | null = null;
  return pieces.map((piece) => {
    speaker = piece.speaker ?? speaker;
    return { speaker, text: piece.text };
  });
}
