import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import type { Mark } from '../domains/coaching/listening/rules-figures.ts';
import { binMs, type Heard } from '../domains/coaching/listening/rules-merge.ts';
import { resultOfTwo } from '../domains/coaching/listening/rules-session.ts';
import type { Stretch } from '../domains/coaching/listening/rules-stretches.ts';
import type { Connection } from '../platform/db/connection.ts';
import type { Demo } from './demo.ts';
import { Book } from './fill.ts';
import { idsFrom, type Random, randomFrom } from './random.ts';
import { learnt } from './words-listening.ts';

const tables = [
  'listening.quiet_wishes',
  'listening.sessions',
  'listening.agreements',
  'listening.figures',
  'listening.ribbons',
  'listening.reflections',
] as const;

type Held = { meeting_id: string; pair_id: string; at: string; minutes: number };

/** The two listened together now and then, and the manager looked back; what was heard is long gone. */
export async function tellListening(
  owner: Connection,
  demo: Demo,
  now = Temporal.Now.instant(),
): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<Held>(
      `select m.meeting_id, m.pair_id, to_json(m.held_at) #>> '{}' as at, m.duration_minutes as minutes
       from meetings.meetings m join meetings.pairs p using (organisation_id, pair_id)
       where m.organisation_id = $1 and p.manager_id = $2 and p.engineer_id = $3
         and m.kind = 'one-on-one' and m.held_at is not null
       order by m.held_at desc limit 16`,
      [demo.organisationId, demo.manager.personId, demo.engineer.personId],
    );
    const book = new Book();
    tellPair(book, demo, rows.reverse(), now);
    await book.write(client, tables);
  } finally {
    await client.end();
  }
}

function tellPair(book: Book, demo: Demo, held: readonly Held[], now: Temporal.Instant): void {
  const random = randomFrom(20_261_124);
  const newId = idsFrom(random, now.epochMilliseconds - 90 * 86_400_000);
  const organisation_id = demo.organisationId;
  const [first] = held;
  if (!first) return;
  for (const { personId } of [demo.manager, demo.engineer]) {
    const pair = { organisation_id, pair_id: first.pair_id, person_id: personId };
    book.add('listening.quiet_wishes', { ...pair, wished_at: first.at });
  }
  for (const [nth, meeting] of held.entries()) {
    const isListened = nth % 2 === 1;
    if (isListened) tellSession(book, demo, meeting, { random, sessionId: newId(), nth });
    const words = learnt[(nth / 3) % learnt.length] ?? '';
    book.add('listening.reflections', {
      organisation_id,
      person_id: demo.manager.personId,
      meeting_id: meeting.meeting_id,
      pair_id: meeting.pair_id,
      rushed: nth < 6 ? random.pick(['yes', 'a-little']) : random.pick(['no', 'no', 'a-little']),
      solved: nth < 9 ? random.pick(['yes', 'a-little']) : random.pick(['no', 'a-little']),
      learnt: nth % 3 === 0 ? words : '',
      reflected_at: meeting.at,
    });
  }
}

type Told = { random: Random; sessionId: string; nth: number };

function tellSession(
  book: Book,
  demo: Demo,
  meeting: Held,
  { random, sessionId, nth }: Told,
): void {
  const { manager, engineer, organisationId } = demo;
  const ended = Temporal.Instant.from(meeting.at);
  const window = { from: 0, to: (meeting.minutes - 2) * 60_000 };
  const made = resultOfTwo({ window, ...talk(random, window.to, 0.62 - nth * 0.02) });
  const began = ended.subtract({ milliseconds: window.to }).toString();
  const one = { organisation_id: organisationId, session_id: sessionId, pair_id: meeting.pair_id };
  const inMeeting = { ...one, meeting_id: meeting.meeting_id };
  book.add('listening.sessions', {
    ...inMeeting,
    devices: 2,
    asked_by: manager.personId,
    asked_at: began,
    began_at: began,
    ended_at: meeting.at,
    ended_by: engineer.personId,
  });
  for (const { personId } of [manager, engineer]) {
    book.add('listening.agreements', {
      ...one,
      person_id: personId,
      ribbon: true,
      agreed_at: began,
    });
  }
  const { sliceMs, slices } = made.ribbon;
  book.add('listening.ribbons', { ...inMeeting, slice_ms: sliceMs, slices });
  book.add('listening.figures', {
    ...inMeeting,
    person_id: manager.personId,
    devices: 2,
    made_at: meeting.at,
    questions: made.questions,
    again_first: made.againFirst,
    figures: made.figures,
  });
}

/** Turns of two people in which the manager has about this part, as two headsets would hear them. */
function talk(random: Random, ms: number, part: number) {
  const said = { manager: [] as Stretch[], engineer: [] as Stretch[] };
  const marks: Mark[] = [];
  let at = 4000;
  for (let turn = 0; at < ms - 60_000; turn += 1) {
    const isManager = turn % 2 === 0;
    const usual = 24_000 * (isManager ? part : 1 - part);
    const to = at + Math.round(usual * (0.3 + 1.4 * random.next()));
    said[isManager ? 'manager' : 'engineer'].push({ from: at, to });
    if (isManager && random.chance(0.12)) marks.push({ at: to, by: 'tap' });
    at = to + pause(random);
    if (isManager && random.chance(part - 0.2)) {
      said.manager.push({ from: at, to: at + 3000 });
      at += 3000 + pause(random);
    }
  }
  const heard = (who: 'manager' | 'engineer') => headset(said[who], ms);
  return { manager: heard('manager'), engineer: heard('engineer'), marks };
}

const pause = (random: Random): number =>
  random.chance(0.12) ? random.whole(3000, 6500) : random.whole(-200, 1800);

function headset(speech: readonly Stretch[], ms: number): Heard {
  const db = new Array<number | null>(Math.ceil(ms / binMs)).fill(null);
  for (const { from, to } of speech) {
    db.fill(0, Math.round(from / binMs), Math.round(to / binMs));
  }
  return { speech, levels: [{ from: 0, db }], stalls: [], covered: [{ from: 0, to: ms }] };
}
