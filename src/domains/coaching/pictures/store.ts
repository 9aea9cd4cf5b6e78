import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Card, Kind, Picture, Session } from './contract-shapes.ts';

/** A session as it stands, with the pair it belongs to. */
export type Reached = Omit<Session, 'now'> & { readonly pairId: string | null };

type Row = Omit<Reached, 'cards' | 'choices' | 'asked' | 'reflection' | 'theirWords'> & {
  cards: Card[];
  choices: Session['choices'] | null;
  asked: Session['asked'];
  words: string | null;
  sharedAt: string | null;
  theirWords: string | null;
};

/** One's own, and what lies before both of a pair one may read now: the first of the two locks. */
export function mySessions({ organisationId, personId: me }: Viewer) {
  return sql`
  select s.*, a.pair_id is not null as is_open from pictures.sessions s
  left join meetings.access a on a.organisation_id = s.organisation_id and a.pair_id = s.pair_id
    and a.person_id = ${me} and a.until is null and s.laid_out_at is not null
  where s.organisation_id = ${organisationId} and (s.started_by = ${me} or a.pair_id is not null)`;
}

/** Whose pictures are open to the viewer: their own, and the other's once both have chosen. */
export const isUnsealed = (me: string) => sql`(c.person_id = ${me}
  or s.is_open and (s.kind = 'ahead' and c.person_id = s.started_by
    or (select count(*) from pictures.choices b where b.organisation_id = s.organisation_id
      and b.session_id = s.session_id) = 2))`;

async function sessions(db: Db, viewer: Viewer, where: ReturnType<typeof sql>): Promise<Reached[]> {
  const me = viewer.personId;
  const { rows } = await sql<Row>`
    select s.session_id as "sessionId", s.kind, s.topic, s.started_by as "startedBy",
      s.pair_id as "pairId", s.meeting_id as "meetingId", s.begun_at as "begunAt",
      s.browse_until as "browseUntil", s.laid_out_at as "laidOutAt",
      s.put_away_at as "putAwayAt", s.cards, r.words, r.shared_at as "sharedAt",
      (select jsonb_agg(jsonb_build_object('personId', c.person_id,
          'chosenAt', to_char(c.chosen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'pictureIds', case when ${isUnsealed(me)} then (
            select jsonb_agg(k.picture_id order by k.place) from pictures.picks k
            where k.organisation_id = c.organisation_id and k.session_id = c.session_id
              and k.person_id = c.person_id) end) order by c.chosen_at, c.person_id)
        from pictures.choices c where c.organisation_id = s.organisation_id
          and c.session_id = s.session_id and (s.is_open or c.person_id = ${me})) as choices,
      (select jsonb_build_object('pictureId', q.picture_id, 'probe', q.probe)
        from pictures.asked q where q.organisation_id = s.organisation_id
          and q.session_id = s.session_id order by q.asked_at desc limit 1) as asked,
      (select o.words from pictures.reflections o where o.organisation_id = s.organisation_id
        and o.session_id = s.session_id and o.person_id <> ${me} and s.is_open
        and o.shared_at is not null) as "theirWords"
    from (${mySessions(viewer)}) s
    left join pictures.reflections r on r.organisation_id = s.organisation_id
      and r.session_id = s.session_id and r.person_id = ${me}
    where ${where}`.execute(db);
  return rows.map(({ words, sharedAt, choices, ...row }) => ({
    ...row,
    choices: choices ?? [],
    reflection: { words: words ?? '', sharedAt },
  }));
}

export const reachSession = async (
  db: Db,
  viewer: Viewer,
  sessionId: string,
): Promise<Reached | undefined> =>
  (await sessions(db, viewer, sql`s.session_id = ${sessionId}`))[0];

/** What lies on the table of a room, and what the viewer chose ahead for it and still keeps. */
export const ofMeeting = (db: Db, viewer: Viewer, meetingId: string): Promise<Reached[]> =>
  sessions(
    db,
    viewer,
    sql`s.meeting_id = ${meetingId} and s.put_away_at is null order by s.begun_at desc`,
  );

export type NewSession = {
  readonly sessionId: string;
  readonly kind: Kind;
  readonly topic: string;
  readonly itemId: string;
  readonly cards: readonly Card[];
  readonly room: { readonly pairId: string; readonly meetingId: string } | null;
  readonly browseUntil: Temporal.Instant | null;
};

export async function insertSession(
  db: Db,
  viewer: Viewer,
  { sessionId, kind, topic, itemId, cards, room, browseUntil }: NewSession,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('pictures.sessions')
    .values({
      organisation_id: viewer.organisationId,
      session_id: sessionId,
      kind,
      started_by: viewer.personId,
      pair_id: room?.pairId ?? null,
      meeting_id: room?.meetingId ?? null,
      topic,
      item_id: itemId,
      cards: JSON.stringify(cards),
      begun_at: now.toString(),
      browse_until: browseUntil?.toString() ?? null,
      laid_out_at: kind === 'together' ? now.toString() : null,
    })
    .execute();
}

const mine = ({ organisationId, personId }: Viewer, sessionId: string) => ({
  organisation_id: organisationId,
  session_id: sessionId,
  person_id: personId,
});

/** The viewer's choice, in place of an earlier one. */
export async function keepChoice(
  db: Db,
  viewer: Viewer,
  sessionId: string,
  chosen: readonly Picture[],
  now: Temporal.Instant,
): Promise<void> {
  const row = mine(viewer, sessionId);
  await db
    .deleteFrom('pictures.choices')
    .where((eb) => eb.and(row))
    .execute();
  await db
    .insertInto('pictures.choices')
    .values({ ...row, chosen_at: now.toString() })
    .execute();
  const picks = chosen.map((picture, nth) => ({
    ...row,
    place: nth + 1,
    picture_id: picture.pictureId,
    picture: JSON.stringify(picture),
  }));
  await db.insertInto('pictures.picks').values(picks).execute();
}

const theSession = (db: Db, { organisationId }: Viewer, sessionId: string) =>
  db
    .updateTable('pictures.sessions')
    .where('organisation_id', '=', organisationId)
    .where('session_id', '=', sessionId);

export async function layBefore(
  db: Db,
  viewer: Viewer,
  sessionId: string,
  now: Temporal.Instant,
): Promise<void> {
  await theSession(db, viewer, sessionId).set({ laid_out_at: now.toString() }).execute();
}

export async function putAway(
  db: Db,
  viewer: Viewer,
  sessionId: string,
  now: Temporal.Instant,
): Promise<void> {
  await theSession(db, viewer, sessionId)
    .set({ put_away_at: now.toString(), put_away_by: viewer.personId })
    .execute();
}

/** Asked again, it lies on the table again. */
export async function keepAsked(
  db: Db,
  viewer: Viewer,
  sessionId: string,
  { pictureId, probe }: { pictureId: string; probe: number },
  now: Temporal.Instant,
): Promise<void> {
  const again = { asked_at: now.toString(), asked_by: viewer.personId };
  await db
    .insertInto('pictures.asked')
    .values({
      organisation_id: viewer.organisationId,
      session_id: sessionId,
      picture_id: pictureId,
      probe,
      ...again,
    })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'session_id', 'picture_id', 'probe']).doUpdateSet(again),
    )
    .execute();
}

export async function keepReflection(
  db: Db,
  viewer: Viewer,
  sessionId: string,
  { words, sharedAt }: Session['reflection'],
  now: Temporal.Instant,
): Promise<void> {
  const row = { words, changed_at: now.toString(), shared_at: sharedAt };
  await db
    .insertInto('pictures.reflections')
    .values({ ...mine(viewer, sessionId), ...row })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'session_id', 'person_id']).doUpdateSet(row),
    )
    .execute();
}

export async function deleteSession(
  db: Db,
  { organisationId }: Viewer,
  sessionId: string,
): Promise<void> {
  await db
    .deleteFrom('pictures.sessions')
    .where('organisation_id', '=', organisationId)
    .where('session_id', '=', sessionId)
    .execute();
}

export const newSessionId = newId;
