import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { tsqueryOf } from '../../../platform/universal/search.ts';
import type { Win } from './contract-shapes.ts';

/** One’s own, what one wrote, what one is shown, one by one or as a book: the first of the two locks. */
const visible = ({ organisationId, personId: me }: Viewer) => sql`
  select w.*, a.answer from wins.wins w
  left join wins.answers a on a.organisation_id = w.organisation_id and a.win_id = w.win_id
  where w.organisation_id = ${organisationId} and (${me}::uuid in (w.person_id, w.writer_id)
    or w.win_id in (select s.win_id from meetings.access x
      join wins.shares s on s.organisation_id = x.organisation_id and s.pair_id = x.pair_id
      where x.organisation_id = ${organisationId} and x.person_id = ${me} and x.until is null)
    or (w.writer_id = w.person_id or a.answer = 'kept')
      and w.person_id in (select o.owner_id from meetings.access x
        join sharing.shown o on o.organisation_id = x.organisation_id and o.pair_id = x.pair_id
        where x.organisation_id = ${organisationId} and x.person_id = ${me} and x.until is null
          and o.thing = 'wins.wins'))`;

async function select(
  db: Db,
  viewer: Viewer,
  where: RawBuilder<unknown>,
  limit = 2000,
): Promise<Win[]> {
  const me = viewer.personId;
  const { rows } = await sql<Win>`
    select w.win_id as "winId", w.person_id as "personId", p.name as "personName",
      jsonb_build_object('personId', w.writer_id, 'name', r.name) as writer,
      w.title, w.story, w.impact, w.day, w.links, w.skills, w.logged_at as "loggedAt",
      case when w.person_id <> ${me} then 'theirs' when w.writer_id = ${me} then 'own'
        else coalesce(w.answer, 'waiting') end as standing,
      case when w.person_id <> ${me} then '[]' else ${othersOf(me)} end as "sharedWith"
    from (${visible(viewer)}) w
    join org.people p on p.organisation_id = w.organisation_id and p.person_id = w.person_id
    join org.people r on r.organisation_id = w.organisation_id and r.person_id = w.writer_id
    where ${where} order by w.day desc, w.logged_at desc, w.win_id desc limit ${limit}`.execute(db);
  return rows;
}

/** Whom the viewer shows a win to: the other of each pair that still reads it. */
const othersOf = (me: string) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('personId', x.person_id, 'name', x.name) order by x.name)
  from wins.shares s
  join meetings.pairs q on q.organisation_id = s.organisation_id and q.pair_id = s.pair_id
  join org.people x on x.organisation_id = q.organisation_id and x.person_id =
    case when q.manager_id = ${me} then q.engineer_id else q.manager_id end
  where s.organisation_id = w.organisation_id and s.win_id = w.win_id
    and meetings.open_to_other(s.pair_id)), '[]')`;

const inBook = (me: string) =>
  sql`w.person_id = ${me} and (w.writer_id = ${me} or w.answer = 'kept')`;

/** What is in somebody's book for the viewer; of other people, all that the viewer may see. */
const ofPerson = (me: string, personId: string) =>
  personId === me ? inBook(me) : sql`w.person_id = ${personId}`;

export type Between = { readonly from?: string | undefined; readonly until?: string | undefined };

/** Days from the first to before the second. */
const within = ({ from, until }: Between) => sql`
  ${from ? sql`w.day >= ${from}::date` : sql`true`}
  and ${until ? sql`w.day < ${until}::date` : sql`true`}`;

const holding = (text: string | undefined): RawBuilder<unknown> => {
  const query = text ? tsqueryOf(text) : null;
  if (query) return sql`w.words @@ to_tsquery('simple', ${query})`;
  return text ? sql`false` : sql`true`;
};

export const reachWin = async (db: Db, viewer: Viewer, winId: string): Promise<Win | undefined> =>
  (await select(db, viewer, sql`w.win_id = ${winId}`, 1))[0];

/** Newest first; of one's own those in the book, of other people's what the viewer may see. */
export const winsOf = (
  db: Db,
  viewer: Viewer,
  personId: string,
  between: Between = {},
  limit?: number,
): Promise<Win[]> =>
  select(db, viewer, sql`${ofPerson(viewer.personId, personId)} and ${within(between)}`, limit);

export type BookAsked = Between & { skill?: string | undefined; text?: string | undefined };

export const bookOf = (
  db: Db,
  viewer: Viewer,
  { skill, text, ...between }: BookAsked,
  limit: number,
): Promise<Win[]> =>
  select(
    db,
    viewer,
    sql`${inBook(viewer.personId)} and ${within(between)} and ${holding(text)}
      and ${skill ? sql`${skill} = any (w.skills)` : sql`true`}`,
    limit,
  );

/** The whole book at a glance, whatever is looked for in it. */
export async function outlineOf(db: Db, viewer: Viewer) {
  const book = sql`(select * from (${visible(viewer)}) w where ${inBook(viewer.personId)}) w`;
  const quarters = await sql<{ quarter: string; wins: number }>`
    select to_char(w.day, 'YYYY-"Q"Q') as quarter, count(*) as wins from ${book}
    group by 1 order by 1`.execute(db);
  const skills = await sql<{ skill: string; wins: number }>`
    select k.skill, count(*) as wins from ${book} cross join unnest(w.skills) as k(skill)
    group by 1 order by 2 desc, 1`.execute(db);
  return { quarters: quarters.rows, skills: skills.rows };
}

/** What others logged for the viewer, in their book or not, by what became of it. */
export const arrivedFor = (db: Db, viewer: Viewer, answer: 'put-away' | null): Promise<Win[]> =>
  select(
    db,
    viewer,
    sql`w.person_id = ${viewer.personId} and w.writer_id <> ${viewer.personId}
      and ${answer ? sql`w.answer = ${answer}` : sql`w.answer is null`}`,
    200,
  );

/** Words wherever the viewer may read them, but for what they put away. */
export const foundWins = (
  db: Db,
  viewer: Viewer,
  { text, personId, limit }: { text: string; personId?: string | undefined; limit: number },
): Promise<Win[]> => {
  const me = viewer.personId;
  const whose = personId ? sql`${personId}::uuid in (w.person_id, w.writer_id)` : sql`true`;
  const isLeft = sql`w.person_id = ${me} and w.answer in ('put-away', 'reworded')`;
  return select(db, viewer, sql`${whose} and (${isLeft}) is not true and ${holding(text)}`, limit);
};

/** Wins of the two that both know of, and of one alone on their own page. */
export const betweenUs = (
  db: Db,
  viewer: Viewer,
  personId: string,
  between: Between,
): Promise<Win[]> => {
  const me = viewer.personId;
  if (personId === me) return winsOf(db, viewer, me, between);
  const mine = sql`w.person_id = ${me} and (w.writer_id = ${personId}
      and coalesce(w.answer, 'waiting') <> 'put-away'
    or exists (select from wins.shares s join meetings.access x
        on x.organisation_id = s.organisation_id and x.pair_id = s.pair_id
      where s.organisation_id = w.organisation_id and s.win_id = w.win_id
        and x.person_id = ${personId} and x.until is null))`;
  return select(
    db,
    viewer,
    sql`(w.person_id = ${personId} or ${mine}) and ${within(between)}`,
    200,
  );
};

/** How many wins of others the viewer wrote down; a figure for nobody but themselves. */
export async function countWins(
  db: Db,
  { organisationId, personId }: Viewer,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<number> {
  const { wins } = await db
    .selectFrom('wins.wins')
    .select((is) => is.fn.countAll<number>().as('wins'))
    .where('organisation_id', '=', organisationId)
    .where('writer_id', '=', personId)
    .where('person_id', '<>', personId)
    .where('logged_at', '>=', from.toString())
    .where('logged_at', '<', until.toString())
    .executeTakeFirstOrThrow();
  return wins;
}

/** What the viewer wrote about others, to take along. */
export const writtenBy = (db: Db, viewer: Viewer): Promise<Win[]> =>
  select(
    db,
    viewer,
    sql`w.writer_id = ${viewer.personId} and w.person_id <> ${viewer.personId}`,
    10_000,
  );
