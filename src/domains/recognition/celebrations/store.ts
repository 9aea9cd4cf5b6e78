import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Celebration } from './contract-shapes.ts';

type Row = Omit<Celebration, 'author' | 'person' | 'stopped'> & {
  authorId: string;
  authorName: string;
  personId: string;
  personName: string;
  stoppedAt: string | null;
  why: 'withdrawn' | 'closed' | 'nobody' | null;
};

/** What the viewer wrote, and what has reached them: the first of the two locks. */
async function select(db: Db, viewer: Viewer, where: RawBuilder<unknown>): Promise<Celebration[]> {
  const { organisationId, personId: me } = viewer;
  const { rows } = await sql<Row>`
    select c.celebration_id as "celebrationId", c.author_id as "authorId", a.name as "authorName",
      c.person_id as "personId", p.name as "personName", c.channel, c.way_words as "wayWords",
      c.win_id as "winId", c.for_what as "forWhat", c.body, c.written_at as "writtenAt",
      c.goes_at as "goesAt", d.at as "deliveredAt", s.at as "stoppedAt", s.why
    from celebrations.celebrations c
    join org.people a on a.organisation_id = c.organisation_id and a.person_id = c.author_id
    join org.people p on p.organisation_id = c.organisation_id and p.person_id = c.person_id
    left join celebrations.deliveries d on d.organisation_id = c.organisation_id
      and d.celebration_id = c.celebration_id
    left join celebrations.stops s on s.organisation_id = c.organisation_id
      and s.celebration_id = c.celebration_id and s.author_id = ${me}
    where c.organisation_id = ${organisationId}
      and (c.author_id = ${me} or c.person_id = ${me} and d.at is not null)
      and ${where}`.execute(db);
  return rows.map(shaped);
}

const shaped = (row: Row): Celebration => {
  const { authorId, authorName, personId, personName, stoppedAt, why, ...rest } = row;
  return {
    ...rest,
    author: { personId: authorId, name: authorName },
    person: { personId, name: personName },
    stopped: stoppedAt && why ? { at: stoppedAt, why } : null,
  };
};

export const reachCelebration = async (
  db: Db,
  viewer: Viewer,
  celebrationId: string,
): Promise<Celebration | undefined> =>
  (await select(db, viewer, sql`c.celebration_id = ${celebrationId}`))[0];

type Page = { readonly before: string | undefined; readonly limit: number };

/** Newest first; the day it reached them counts. */
export const receivedBy = (db: Db, viewer: Viewer, { before, limit }: Page) =>
  select(
    db,
    viewer,
    sql`c.person_id = ${viewer.personId} ${before ? sql`and d.at < ${before}` : sql``}
      order by d.at desc, c.celebration_id desc limit ${limit}`,
  );

export const sentBy = (db: Db, viewer: Viewer, { before, limit }: Page) =>
  select(
    db,
    viewer,
    sql`c.author_id = ${viewer.personId} ${before ? sql`and c.written_at < ${before}` : sql``}
      order by c.written_at desc, c.celebration_id desc limit ${limit}`,
  );

/** Both ways, and only what has reached one of the two. */
export const betweenUs = (
  db: Db,
  { personId: me, ...rest }: Viewer,
  personId: string,
  limit: number,
) =>
  select(
    db,
    { personId: me, ...rest },
    sql`d.at is not null and (c.author_id = ${personId} or c.person_id = ${personId})
      order by d.at desc, c.celebration_id desc limit ${limit}`,
  );

/** What reached somebody within these days, for the story: one's own, or that of two. */
export const reachedWithin = (
  db: Db,
  viewer: Viewer,
  personId: string,
  { from, until }: { from: string | null; until: string | null },
) =>
  select(
    db,
    viewer,
    sql`d.at is not null ${from ? sql`and d.at >= ${from}` : sql``}
      ${until ? sql`and d.at < ${until}` : sql``} and ${personId === viewer.personId ? sql`c.person_id = ${personId}` : sql`${personId}::uuid in (c.author_id, c.person_id)`}
      order by d.at desc`,
  );

export const findWords = (
  db: Db,
  viewer: Viewer,
  query: string,
  personId: string | null,
  limit: number,
) =>
  select(
    db,
    viewer,
    sql`c.words @@ to_tsquery('simple', ${query})
      ${personId ? sql`and ${personId}::uuid in (c.author_id, c.person_id)` : sql``}
      order by c.written_at desc limit ${limit}`,
  );

export type NewCelebration = Pick<
  Celebration,
  'channel' | 'wayWords' | 'winId' | 'forWhat' | 'body'
> & {
  readonly personId: string;
  readonly cardId: string | null;
  readonly likedPlace: number | null;
  readonly goesAt: Temporal.Instant | null;
};

export async function insertCelebration(
  db: Db,
  viewer: Viewer,
  one: NewCelebration,
  now: Temporal.Instant,
): Promise<string> {
  const celebrationId = newId();
  await db
    .insertInto('celebrations.celebrations')
    .values({
      organisation_id: viewer.organisationId,
      celebration_id: celebrationId,
      person_id: one.personId,
      author_id: viewer.personId,
      channel: one.channel,
      way_words: one.wayWords,
      card_id: one.cardId,
      liked_place: one.likedPlace,
      win_id: one.winId,
      for_what: one.forWhat,
      body: one.body,
      written_at: now.toString(),
      goes_at: one.goesAt?.toString() ?? null,
    })
    .execute();
  return celebrationId;
}

type Theirs = { readonly celebrationId: string; readonly personId: string };

/** Its key makes it happen once: a second one at the same moment begins anew and finds it delivered. */
export const insertDelivery = (
  db: Db,
  viewer: Viewer,
  { celebrationId, personId }: Theirs,
  { mailId, now }: { mailId: string | null; now: Temporal.Instant },
) =>
  db
    .insertInto('celebrations.deliveries')
    .values({
      organisation_id: viewer.organisationId,
      celebration_id: celebrationId,
      person_id: personId,
      author_id: viewer.personId,
      at: now.toString(),
      mail_id: mailId,
    })
    .execute();

export const insertStop = (
  db: Db,
  viewer: Viewer,
  celebrationId: string,
  { why, now }: { why: NonNullable<Celebration['stopped']>['why']; now: Temporal.Instant },
) =>
  db
    .insertInto('celebrations.stops')
    .values({
      organisation_id: viewer.organisationId,
      celebration_id: celebrationId,
      author_id: viewer.personId,
      at: now.toString(),
      why,
    })
    .execute();

export type Due = { readonly celebrationId: string; readonly authorId: string };

/** What has come to its hour and neither went out nor was stopped; as the steward. */
export async function dueNow(
  steward: Db,
  organisationId: string,
  now: Temporal.Instant,
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select c.celebration_id as "celebrationId", c.author_id as "authorId"
    from celebrations.celebrations c
    join org.people a on a.organisation_id = c.organisation_id and a.person_id = c.author_id
      and a.left_on is null
    where c.organisation_id = ${organisationId} and c.goes_at <= ${now.toString()}
      and not exists (select from celebrations.deliveries d
        where d.organisation_id = c.organisation_id and d.celebration_id = c.celebration_id)
      and not exists (select from celebrations.stops s
        where s.organisation_id = c.organisation_id and s.celebration_id = c.celebration_id)
    order by c.goes_at, c.celebration_id`.execute(steward);
  return rows;
}
