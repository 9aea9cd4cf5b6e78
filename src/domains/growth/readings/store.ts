import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { rowsOf } from '../../../platform/db/rows.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { StorySpan } from '../../../platform/story.ts';
import type { AskedRound, Giver, Heading, Opening, OwnRound, Skill } from './contract-shapes.ts';

/**
 * The rounds the viewer knows of, and how: about them, asked of them, or opened with them. In a pair
 * an opening holds for as long as the viewer may read the pair. The first of the two locks.
 */
export const myRounds = ({ organisationId, personId: me }: Viewer) => sql`
  select r.*, r.person_id = ${me} as is_mine, mine.giver_id is not null as is_asked,
    mine.given_at as mine_given_at, opened.with_id is not null as is_open,
    opened.pair_id is not null as in_pair
  from readings.rounds r
  left join readings.givers mine on mine.organisation_id = r.organisation_id
    and mine.round_id = r.round_id and mine.giver_id = ${me}
  left join lateral (select o.with_id, o.pair_id from readings.openings o
    where o.organisation_id = r.organisation_id and o.round_id = r.round_id and o.with_id = ${me}
      and (o.pair_id is null or exists (select from meetings.access a
        where a.organisation_id = o.organisation_id and a.pair_id = o.pair_id
          and a.person_id = ${me} and a.until is null))) opened on true
  where r.organisation_id = ${organisationId} and r.called_off_at is null
    and (r.person_id = ${me} or mine.giver_id is not null or opened.with_id is not null)`;

/** Whose readings of a round are open to the viewer: their own always, others once it is opened. */
export const isUnsealed = (me: string) => sql`(d.giver_id = ${me}
  or r.opened_at is not null and g.given_at is not null
    and (r.is_mine or r.in_pair or r.is_open and d.giver_id = r.person_id))`;

const heading = sql`r.round_id as "roundId", r.ladder, r.asked_at as "askedAt",
  r.opened_at as "openedAt", r.person_id as "personId", x.name,
  array(select k.skill ->> 'name' from readings.skills k
    where k.organisation_id = r.organisation_id and k.round_id = r.round_id
    order by k.place) as skills`;

type Headed<Shape> = Omit<Shape, 'person'> & { personId: string; name: string };

async function headings<Shape extends Heading>(
  db: Db,
  viewer: Viewer,
  more: RawBuilder<unknown>,
  where: RawBuilder<unknown>,
): Promise<Shape[]> {
  const found = await rowsOf(
    db,
    sql<Headed<Shape>>`select ${heading}${more} from (${myRounds(viewer)}) r
    join org.people x on x.organisation_id = r.organisation_id and x.person_id = r.person_id
    where ${where} order by coalesce(r.opened_at, r.asked_at) desc, r.round_id`,
  );
  return found.map(({ personId, name, ...row }) => ({
    ...row,
    person: { personId, name },
  })) as never;
}

const ofOthers = sql`from readings.givers g where g.organisation_id = r.organisation_id
  and g.round_id = r.round_id and g.giver_id <> r.person_id`;

export const roundsAbout = (db: Db, viewer: Viewer): Promise<OwnRound[]> =>
  headings(
    db,
    viewer,
    sql`, r.mine_given_at as "mineGivenAt", (select count(*) ${ofOthers}) as asked,
      (select count(*) ${ofOthers} and g.given_at is not null) as given`,
    sql`r.is_mine`,
  );

/** What the viewer is asked for and may still give. */
export const roundsAsked = (db: Db, viewer: Viewer): Promise<AskedRound[]> =>
  headings(
    db,
    viewer,
    sql`, r.mine_given_at as "givenAt", (select count(*) from readings.readings d
      where d.organisation_id = r.organisation_id and d.round_id = r.round_id
        and d.giver_id = ${viewer.personId}) as kept`,
    sql`r.is_asked and not r.is_mine and r.opened_at is null
      and not exists (select from readings.givers n where n.organisation_id = r.organisation_id
        and n.round_id = r.round_id and n.giver_id = ${viewer.personId}
        and n.declined_at is not null)`,
  );

/** The opened rounds about somebody: one's own, or those opened with the viewer. */
export const roundsOpened = (db: Db, viewer: Viewer, personId: string): Promise<Heading[]> =>
  headings(
    db,
    viewer,
    sql``,
    sql`r.person_id = ${personId} and r.opened_at is not null and (r.is_mine or r.is_open)`,
  );

/** The rounds that lie open between the viewer and somebody, or between the viewer and themselves. */
export const roundsBetween = (
  db: Db,
  viewer: Viewer,
  { personId, from, until }: StorySpan,
): Promise<Heading[]> =>
  headings(
    db,
    viewer,
    sql``,
    sql`r.opened_at >= coalesce(${from}::timestamptz, '-infinity')
      and r.opened_at < coalesce(${until}::timestamptz, 'infinity')
      and (r.person_id = ${personId} and (r.is_mine or r.is_open)
        or r.is_mine and exists (select from readings.openings o
          where o.organisation_id = r.organisation_id and o.round_id = r.round_id
            and o.with_id = ${personId}))`,
  );

export type Reached = Omit<Heading, 'skills'> & {
  readonly versionId: string;
  readonly isMine: boolean;
  readonly isAsked: boolean;
};

export async function reachRound(
  db: Db,
  viewer: Viewer,
  roundId: string,
): Promise<Reached | undefined> {
  const [found] = await headings<Reached & Heading>(
    db,
    viewer,
    sql`, r.version_id as "versionId", r.is_mine as "isMine", r.is_asked as "isAsked"`,
    sql`r.round_id = ${roundId}`,
  );
  return found;
}

export async function skillsIn(db: Db, { organisationId }: Viewer, roundId: string) {
  const rows = await db
    .selectFrom('readings.skills')
    .where('organisation_id', '=', organisationId)
    .where('round_id', '=', roundId)
    .orderBy('place')
    .select(['skill_key as skillKey', 'skill'])
    .execute();
  return rows.map(({ skillKey, skill }) => ({ ...(skill as Omit<Skill, 'skillKey'>), skillKey }));
}

/** Who gives one, as far as the viewer may know: in a pair those who gave, to the person all. */
export const giversOf = (db: Db, viewer: Viewer, roundId: string): Promise<Giver[]> =>
  rowsOf(
    db,
    sql<Giver>`
    select g.giver_id as "personId", x.name, g.asked_at as "askedAt", g.given_at as "givenAt",
      g.declined_at as "declinedAt"
    from (${myRounds(viewer)}) r
    join readings.givers g on g.organisation_id = r.organisation_id and g.round_id = r.round_id
    join org.people x on x.organisation_id = g.organisation_id and x.person_id = g.giver_id
    where r.round_id = ${roundId}
      and (r.is_mine or g.giver_id = ${viewer.personId} or r.opened_at is not null
        and g.given_at is not null and (r.in_pair or r.is_open and g.giver_id = g.person_id))
    order by g.giver_id <> g.person_id, x.name, g.giver_id`,
  );

/** With whom it was opened: to the person all of them, to anybody else themselves. */
export const openingsOf = (db: Db, viewer: Viewer, roundId: string): Promise<Opening[]> =>
  rowsOf(
    db,
    sql<Opening>`
    select o.with_id as "personId", x.name, o.at, o.pair_id is not null as "inPair"
    from (${myRounds(viewer)}) r
    join readings.openings o on o.organisation_id = r.organisation_id and o.round_id = r.round_id
    join org.people x on x.organisation_id = o.organisation_id and x.person_id = o.with_id
    where r.round_id = ${roundId} and (r.is_mine or r.is_open and o.with_id = ${viewer.personId})
      and (o.pair_id is null or not r.is_mine or meetings.open_to_other(o.pair_id))
    order by x.name, o.with_id`,
  );
