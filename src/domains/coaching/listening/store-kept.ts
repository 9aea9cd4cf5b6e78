import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Figures, Reflection, Ribbon, Trend } from './contract-shapes.ts';
import type { SessionRow } from './store.ts';

type Made = { readonly figures: Figures; readonly questions: number; readonly againFirst: number };

export async function insertFigures(
  db: Db,
  viewer: Viewer,
  session: SessionRow,
  managerId: string,
  { figures, questions, againFirst }: Made,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('listening.figures')
    .values({
      organisation_id: viewer.organisationId,
      session_id: session.sessionId,
      person_id: managerId,
      pair_id: session.pairId,
      meeting_id: session.meetingId,
      devices: session.devices,
      made_at: now.toString(),
      questions,
      again_first: againFirst,
      figures: sql`${JSON.stringify(figures)}::jsonb`,
    })
    .execute();
}

export async function insertRibbon(
  db: Db,
  viewer: Viewer,
  { sessionId, pairId, meetingId }: SessionRow,
  { sliceMs, slices }: Ribbon,
): Promise<void> {
  await db
    .insertInto('listening.ribbons')
    .values({
      organisation_id: viewer.organisationId,
      session_id: sessionId,
      pair_id: pairId,
      meeting_id: meetingId,
      slice_ms: sliceMs,
      slices,
    })
    .execute();
}

/** Figures are their manager's alone: the first of the two locks. */
const ownFigures = (db: Db, viewer: Viewer) =>
  db
    .selectFrom('listening.figures as f')
    .where('f.organisation_id', '=', viewer.organisationId)
    .where('f.person_id', '=', viewer.personId)
    .select(['f.session_id as sessionId', 'f.figures'])
    .$narrowType<{ figures: Figures }>();

export const figuresOfMeeting = (db: Db, viewer: Viewer, meetingId: string) =>
  ownFigures(db, viewer).where('f.meeting_id', '=', meetingId).execute();

export const ribbonsOfMeeting = (
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: { meetingId: string; pairId: string },
): Promise<(Ribbon & { sessionId: string })[]> =>
  db
    .selectFrom('listening.ribbons')
    .where('organisation_id', '=', viewer.organisationId)
    .where('pair_id', '=', pairId)
    .where('meeting_id', '=', meetingId)
    .select(['session_id as sessionId', 'slice_ms as sliceMs', 'slices'])
    .execute();

/** With whom is known of every pair one was ever part of. */
export const figuresSince = (
  db: Db,
  viewer: Viewer,
  since: Temporal.Instant | null,
): Promise<Trend['listened']> =>
  ownFigures(db, viewer)
    .innerJoin('meetings.pairs as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'f.organisation_id')
        .onRef('p.pair_id', '=', 'f.pair_id'),
    )
    .innerJoin('org.people as x', (join) =>
      join
        .onRef('x.organisation_id', '=', 'p.organisation_id')
        .onRef('x.person_id', '=', 'p.engineer_id'),
    )
    .$if(since !== null, (query) => query.where('f.made_at', '>=', String(since)))
    .clearSelect()
    .select(['f.meeting_id as meetingId', 'f.pair_id as pairId', 'x.name as with'])
    .select(['f.made_at as madeAt', 'f.figures'])
    .$narrowType<{ figures: Figures }>()
    .orderBy('f.made_at')
    .orderBy('f.session_id')
    .execute();

const own = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

const words = ['rushed', 'solved', 'learnt', 'reflected_at as reflectedAt'] as const;
type Words = Pick<Reflection, 'rushed' | 'solved'>;

export const reflectionOf = (
  db: Db,
  viewer: Viewer,
  meetingId: string,
): Promise<Reflection | undefined> =>
  db
    .selectFrom('listening.reflections')
    .where((eb) => eb.and(own(viewer)))
    .where('meeting_id', '=', meetingId)
    .select(words)
    .$narrowType<Words>()
    .executeTakeFirst();

export const reflectionsSince = (
  db: Db,
  viewer: Viewer,
  since: Temporal.Instant | null,
): Promise<Trend['reflections']> =>
  db
    .selectFrom('listening.reflections as r')
    .innerJoin('meetings.pairs as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'r.organisation_id')
        .onRef('p.pair_id', '=', 'r.pair_id'),
    )
    .innerJoin('org.people as x', (join) =>
      join
        .onRef('x.organisation_id', '=', 'p.organisation_id')
        .on(sql<boolean>`x.person_id = case when p.manager_id = ${viewer.personId}
          then p.engineer_id else p.manager_id end`),
    )
    .where('r.organisation_id', '=', viewer.organisationId)
    .where('r.person_id', '=', viewer.personId)
    .$if(since !== null, (query) => query.where('r.reflected_at', '>=', String(since)))
    .select(['r.meeting_id as meetingId', 'x.name as with'])
    .select(['r.rushed', 'r.solved', 'r.learnt', 'r.reflected_at as reflectedAt'])
    .$narrowType<Words>()
    .orderBy('r.reflected_at')
    .execute();

export async function keepReflection(
  db: Db,
  viewer: Viewer,
  { meetingId, pairId }: { meetingId: string; pairId: string },
  said: Omit<Reflection, 'reflectedAt'>,
  now: Temporal.Instant,
): Promise<void> {
  const set = { ...said, reflected_at: now.toString() };
  await db
    .insertInto('listening.reflections')
    .values({ ...own(viewer), meeting_id: meetingId, pair_id: pairId, ...set })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'meeting_id']).doUpdateSet(set),
    )
    .execute();
}

export async function deleteReflection(db: Db, viewer: Viewer, meetingId: string): Promise<void> {
  await db
    .deleteFrom('listening.reflections')
    .where((eb) => eb.and(own(viewer)))
    .where('meeting_id', '=', meetingId)
    .execute();
}
