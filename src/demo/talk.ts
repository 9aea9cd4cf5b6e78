import type { Temporal } from 'temporal-polyfill';
import { type Held, type Kind, type Pair, type Teller, topicAt } from './story.ts';
import {
  checkInWords,
  engineerPoints,
  managerPoints,
  type PointWords,
  standingPoint,
  statusPoints,
} from './words.ts';
import { careerNotes, preparations, privateNotes, sharedNotes } from './words-notes.ts';

export type Talk = {
  readonly teller: Teller;
  readonly pair: Pair;
  readonly kind: Kind;
  readonly held: readonly Held[];
  readonly planned: Held;
};

const firstName = (name: string): string => name.split(' ')[0] ?? name;

const filled = (text: string, { pair }: Talk, at: Temporal.Instant): string =>
  text
    .replaceAll('{topic}', topicAt(at))
    .replaceAll('{other}', firstName(pair.engineer.name))
    .replace(/^./, (first) => first.toUpperCase());

/** Points brought by both, ticked then or one meeting later; a few stay open for the next room. */
export function tellPoints(talk: Talk): void {
  const said = new Set<string>();
  for (const [at, meeting] of talk.held.entries()) {
    for (const point of pointsFor(talk, meeting)) {
      const text = filled(point.words.text, talk, meeting.startsAt);
      if (said.has(text) && point.words.kind !== 'status') continue;
      said.add(text);
      writePoint(talk, { ...point, text, meeting, tickedIn: tickedIn(talk, point, at) });
    }
    // People come back to what they said a season ago, not last week.
    if (at % 7 === 6) said.clear();
  }
  for (const point of openPoints(talk)) {
    const text = filled(point.words.text, talk, talk.planned.startsAt);
    if (said.has(text)) continue;
    writePoint(talk, { ...point, text, meeting: talk.planned, tickedIn: null });
  }
  if (talk.kind === 'one-on-one' && talk.pair.plot === 'steady') tellStanding(talk);
}

/** Now and then a point waits a meeting; of the last meeting's, only the engineer's wait still. */
function tickedIn({ teller, held }: Talk, { byEngineer }: Brought, at: number): Held | null {
  const meeting = held[at] ?? null;
  if (!teller.random.chance(0.12)) return meeting;
  return held[at + 1] ?? (byEngineer ? null : meeting);
}

type Brought = {
  readonly words: PointWords;
  readonly byEngineer: boolean;
  readonly shared: boolean;
};

function pointsFor({ pair, kind, teller: { random } }: Talk, { ago }: Held): Brought[] {
  const own =
    kind === 'career' ? engineerPoints.filter((one) => one.kind === 'career') : engineerPoints;
  if (pair.plot === 'status' && ago < 7) {
    return Array.from({ length: 3 }, (_, at) => ({
      words: random.pick(at === 2 && ago % 2 === 0 ? engineerPoints : statusPoints),
      byEngineer: at === 0,
      shared: true,
    }));
  }
  const quiet = pair.plot === 'quiet' && ago < 5;
  const engineer = quiet ? 0 : random.whole(1, 3);
  return [
    ...Array.from({ length: engineer }, () => ({
      words: random.pick(own),
      byEngineer: true,
      shared: true,
    })),
    ...Array.from({ length: random.whole(quiet ? 1 : 0, 2) }, () => ({
      words: random.pick(
        kind === 'career' ? managerPoints.filter((one) => one.kind === 'career') : managerPoints,
      ),
      byEngineer: false,
      shared: true,
    })),
  ];
}

function openPoints({ pair, kind, teller: { random } }: Talk): Brought[] {
  if (kind !== 'one-on-one' || pair.plot === 'overdue') return [];
  const engineer = pair.plot === 'quiet' ? [] : [true, false];
  return [
    ...engineer.map((shared) => ({ words: random.pick(engineerPoints), byEngineer: true, shared })),
    ...(pair.plot === 'steady'
      ? []
      : [{ words: random.pick(managerPoints), byEngineer: false, shared: random.chance(0.5) }]),
  ];
}

type Point = Brought & { text: string; meeting: Held; tickedIn: Held | null };

function writePoint({ teller, pair, kind }: Talk, point: Point): void {
  const { book, organisationId, newId, random, now } = teller;
  const pointId = newId();
  const brought = point.meeting.startsAt.subtract({ hours: random.whole(3, 90) });
  const createdAt =
    brought.epochMilliseconds < now.epochMilliseconds
      ? brought
      : now.subtract({ hours: random.whole(1, 9) });
  const closedAt =
    point.tickedIn?.startsAt.add({ minutes: random.whole(5, 25) }).toString() ?? null;
  const author = point.byEngineer ? pair.engineer : pair.manager;
  book.add('meetings.talking_points', {
    organisation_id: organisationId,
    point_id: pointId,
    pair_id: pair.pairId,
    track: kind,
    author_id: author.personId,
    kind: point.words.kind,
    text: point.text,
    shared_at: point.shared ? createdAt.toString() : null,
    standing: false,
    position: createdAt.epochMilliseconds / 1000,
    created_at: createdAt.toString(),
    closed_at: closedAt,
  });
  if (point.tickedIn && closedAt)
    tick(teller, pointId, point.tickedIn, closedAt, pair.engineer.personId);
}

function tick(
  { book, organisationId }: Teller,
  pointId: string,
  { meetingId }: Held,
  at: string,
  by: string,
): void {
  book.add('meetings.ticks', {
    organisation_id: organisationId,
    point_id: pointId,
    meeting_id: meetingId,
    ticked_at: at,
    ticked_by: by,
  });
}

function tellStanding({ teller, pair, kind, held }: Talk): void {
  const first = held.at(-30) ?? held[0];
  if (!first) return;
  const pointId = teller.newId();
  teller.book.add('meetings.talking_points', {
    organisation_id: teller.organisationId,
    point_id: pointId,
    pair_id: pair.pairId,
    track: kind,
    author_id: pair.engineer.personId,
    kind: 'feedback',
    text: standingPoint,
    shared_at: first.createdAt.toString(),
    standing: true,
    position: 0,
    created_at: first.createdAt.toString(),
    closed_at: null,
  });
  for (const meeting of held.slice(-29)) {
    tick(
      teller,
      pointId,
      meeting,
      meeting.startsAt.add({ minutes: 4 }).toString(),
      pair.manager.personId,
    );
  }
}

/** Energy wanders between 2 and 5; for a tiring pair the last four go 4, 4, 3, 2. */
export function tellCheckIns({ teller, pair, held }: Talk): void {
  const { book, organisationId, random } = teller;
  const energy = { manager: 4, engineer: 4 };
  for (const { meetingId, startsAt, ago } of held) {
    for (const side of ['manager', 'engineer'] as const) {
      const wander = energy[side] + random.pick([-1, 0, 0, 0, 1]);
      energy[side] = Math.min(5, Math.max(random.chance(0.9) ? 3 : 2, wander));
      if (pair.plot === 'tiring' && side === 'engineer')
        energy[side] = [2, 3, 4, 4][ago] ?? energy[side];
      if (pair.plot !== 'tiring' && ago === 0) energy[side] = Math.max(3, energy[side]);
      if (ago > 3 && random.chance(0.15)) continue;
      book.add('meetings.check_ins', {
        organisation_id: organisationId,
        meeting_id: meetingId,
        pair_id: pair.pairId,
        person_id: pair[side].personId,
        energy: energy[side],
        word: random.chance(0.6)
          ? random.pick(checkInWords[energy[side] as 1 | 2 | 3 | 4 | 5])
          : null,
        at: startsAt.add({ minutes: side === 'manager' ? 2 : 1 }).toString(),
      });
    }
  }
}

/** What they wrote together, and what each kept to themselves. */
export function tellNotes(talk: Talk): void {
  const { random } = talk.teller;
  for (const [at, meeting] of talk.held.entries()) {
    if (talk.kind === 'career') {
      for (const stage of ['where-to', 'where-now', 'what-could-be', 'what-next'] as const) {
        const texts = careerNotes[stage];
        writeNote(talk, meeting, texts[Math.floor(at / 2) % texts.length] ?? '', { stage });
      }
    } else if (random.chance(0.85)) {
      writeNote(
        talk,
        meeting,
        sharedNotes[(at * 5 + random.whole(0, 4)) % sharedNotes.length] ?? '',
        {},
      );
    }
    for (const owner of [talk.pair.manager, talk.pair.engineer]) {
      if (random.chance(0.25)) {
        writeNote(talk, meeting, random.pick(privateNotes), { ownerId: owner.personId });
      }
    }
  }
}

function writeNote(
  talk: Talk,
  { meetingId, startsAt }: Held,
  markdown: string,
  { ownerId = null, stage = null }: { ownerId?: string | null; stage?: string | null },
): void {
  const { book, organisationId, newId, note } = talk.teller;
  book.add('meetings.notes', {
    organisation_id: organisationId,
    note_id: newId(),
    meeting_id: meetingId,
    pair_id: talk.pair.pairId,
    owner_id: ownerId,
    stage,
    ...note(filled(markdown, talk, startsAt)),
    updated_at: startsAt.add({ minutes: 24 }).toString(),
  });
}

/** Sealed preparation of the last meetings, published by both. */
export function tellPreparations(talk: Talk): void {
  const { teller, pair } = talk;
  const { book, organisationId, random } = teller;
  for (const { meetingId, startsAt } of talk.held.slice(-8)) {
    for (const { personId } of [pair.manager, pair.engineer]) {
      const ids = {
        organisation_id: organisationId,
        meeting_id: meetingId,
        pair_id: pair.pairId,
        person_id: personId,
      };
      const at = startsAt.subtract({ hours: random.whole(1, 20) }).toString();
      book.add('meetings.preparations', {
        ...ids,
        text: filled(random.pick(preparations), talk, startsAt),
        written_at: at,
      });
      book.add('meetings.publications', { ...ids, published_at: at });
    }
  }
}
