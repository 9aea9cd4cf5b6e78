/** What is sent for a decision, made once for all who see the same. */
import { createHash } from 'node:crypto';
import type { Presentation, Shown, Used } from './engine/types.ts';
import { Kept } from './rules-kept.ts';
import { isoOf, itemOf } from './rules-presented.ts';
import { headerOf } from './rules-viewer.ts';

export type Answer = {
  /** Its UTF-8 as one character a byte: sent without being encoded anew each time. */
  readonly bytes: string;
  readonly length: string;
  readonly etag: string;
  readonly until: number | null;
  /** What of the request it depends on, where headers told of the viewer. */
  readonly vary: string;
  /** It is this viewer's alone: their key or what they have seen decided it. */
  readonly personal: boolean;
};

const kept = new Kept<Answer>(16 * 1024 * 1024);
const names = new WeakMap<Shown, number>();
let lastName = 0;

function nameOf(shown: Shown): number {
  const known = names.get(shown);
  if (known !== undefined) return known;
  lastName += 1;
  names.set(shown, lastName);
  return lastName;
}

/** Where one thing is shown, what was sent for it last: found without making a key. */
type Sent = Pick<Presentation, 'number' | 'until' | 'used'> & { readonly answer: Answer };
const lastSent = new WeakMap<Shown, Sent>();

/** The engine gives the same list for the same, so looking into it would find nothing new. */
const isSame = (one: Sent, other: Presentation): boolean =>
  one.used === other.used && one.until === other.until && one.number === other.number;

export function answerOf(presentation: Presentation): Answer {
  const [only, second] = presentation.winners;
  if (!only || second) return sought(presentation);
  const last = lastSent.get(only);
  if (last && isSame(last, presentation)) return last.answer;
  const answer = sought(presentation);
  const { number, until, used } = presentation;
  lastSent.set(only, { number, until, used, answer });
  return answer;
}

function sought(presentation: Presentation): Answer {
  const { placement, number, until, winners, used } = presentation;
  let key = `${placement} ${number} ${until} ${used.join()}`;
  for (const shown of winners) key += ` ${nameOf(shown)}`;
  const known = kept.get(key);
  if (known) return known;
  const made = make(presentation);
  kept.set(key, made, made.bytes.length + 1_000);
  return made;
}

type Piece = { readonly json: string; readonly hash: string };

/** What is shown, written once however many viewers, moments and placements it is shown for. */
const pieces = new WeakMap<Shown, Piece>();

function pieceOf(shown: Shown): Piece {
  const known = pieces.get(shown);
  if (known) return known;
  const json = JSON.stringify(itemOf(shown));
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 16);
  const made = { json, hash };
  pieces.set(shown, made);
  return made;
}

function make({ placement, number, until, used, winners }: Presentation): Answer {
  const shown = winners.map(pieceOf);
  const head = `{"placement":${JSON.stringify(placement)},"number":${number},"items":[`;
  const tail = `],"until":${until === null ? null : `"${isoOf(until)}"`}}`;
  const text = head + shown.map(({ json }) => json).join() + tail;
  const bytes = Buffer.from(text).toString('latin1');
  const etag = `"${number}-${until}-${shown.map(({ hash }) => hash).join('.')}"`;
  const vary = ['x-groundswell-key', ...used.map(headerNamed)].join(', ');
  const personal = used.includes('key') || used.includes('state');
  return { bytes, length: String(bytes.length), etag, until, vary, personal };
}

const named: Readonly<Record<string, string>> = { timeZone: 'x-viewer-time-zone' };

const headerNamed = (used: Used): string =>
  named[used] ?? headerOf(used.replace(/^attributes\./, ''));

/** Longest time a copy outside may go on after a publish it cannot hear of. */
export const longest = 60;

/** Whole seconds a copy may be kept: never past the next boundary. */
export const secondsLeft = (until: number | null, now: number): number =>
  until === null ? longest : Math.max(0, Math.min(longest, Math.floor((until - now) / 1000)));
