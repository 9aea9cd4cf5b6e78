import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { builtOnce } from '../../platform/db/built-once.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';

export type Shown = { thing: string; personId: string; name: string; since: string };

/** What the viewer shows, and who sees it now: where the other no longer reads the pair, nobody does. */
export async function shownBy(db: Db, { organisationId, personId }: Viewer): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select s.thing, x.person_id as "personId", x.name, s.since
    from sharing.shown s
    join meetings.pairs p on p.organisation_id = s.organisation_id and p.pair_id = s.pair_id
    join org.people x on x.organisation_id = p.organisation_id
      and x.person_id = case when p.manager_id = ${personId} then p.engineer_id else p.manager_id end
    where s.organisation_id = ${organisationId} and s.owner_id = ${personId}
      and meetings.open_to_other(s.pair_id)
    order by s.thing, x.name, x.person_id`.execute(db);
  return rows;
}

export type Somebody = { personId: string; name: string };

/** Whom the viewer is in a pair with now, both reading; and their manager, met or not. */
export async function couldSee(db: Db, { organisationId, personId }: Viewer): Promise<Somebody[]> {
  const { rows } = await sql<Somebody>`
    select x.person_id as "personId", x.name from org.people x
    where x.organisation_id = ${organisationId} and x.left_on is null and x.person_id in (
      select case when p.manager_id = ${personId} then p.engineer_id else p.manager_id end
      from meetings.pairs p
      where p.organisation_id = ${organisationId}
        and ${personId}::uuid in (p.manager_id, p.engineer_id)
        and p.pair_id = any (array(select mine.id from meetings.open_to_me() as mine(id)))
        and meetings.open_to_other(p.pair_id)
      union
      select l.manager_id from org.reporting_lines l
      where l.organisation_id = ${organisationId} and l.person_id = ${personId}
        and l.until_date is null)
    order by x.name, x.person_id`.execute(db);
  return rows;
}

type Row = { readonly thing: string; readonly pairId: string };

export const insertShown = (
  db: Db,
  viewer: Viewer,
  { thing, pairId }: Row,
  now: Temporal.Instant,
) =>
  db
    .insertInto('sharing.shown')
    .values({
      organisation_id: viewer.organisationId,
      owner_id: viewer.personId,
      thing,
      pair_id: pairId,
      since: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** From both of the pairs two people may be: each may lead the other's mentoring. */
export async function deleteShown(
  db: Db,
  { organisationId, personId: me }: Viewer,
  { thing, personId }: { thing: string; personId: string },
): Promise<void> {
  await db
    .deleteFrom('sharing.shown')
    .where('organisation_id', '=', organisationId)
    .where('owner_id', '=', me)
    .where('thing', '=', thing)
    .where('pair_id', 'in', (pairs) =>
      pairs
        .selectFrom('meetings.pairs')
        .select('pair_id')
        .where('organisation_id', '=', organisationId)
        .where((is) =>
          is.or([
            is.and([is('manager_id', '=', me), is('engineer_id', '=', personId)]),
            is.and([is('manager_id', '=', personId), is('engineer_id', '=', me)]),
          ]),
        ),
    )
    .execute();
}

/** Ends what is shown in a pair whose two no longer both read it. */
export const endShown = (db: Db, pairId: string) =>
  sql`select sharing.end_in(${pairId})`.execute(db);

type Asked = Pick<Viewer, 'organisationId' | 'personId'> & { thing: string; ownerId: string };

const shownToMe = builtOnce((db, { organisationId, personId, thing, ownerId }: Asked) =>
  db
    .selectFrom('sharing.shown as s')
    .innerJoin('meetings.access as a', (on) =>
      on
        .onRef('a.organisation_id', '=', 's.organisation_id')
        .onRef('a.pair_id', '=', 's.pair_id')
        .on('a.until', 'is', null),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('s.owner_id', '=', ownerId)
    .where('s.thing', '=', thing)
    .where('a.person_id', '=', personId)
    .select('s.since'),
);

/** Whether its owner shows this to the viewer now; one's own is always open. The first of the two locks. */
export async function isShown(
  db: Db,
  { organisationId, personId }: Viewer,
  thing: string,
  ownerId: string,
): Promise<boolean> {
  if (ownerId === personId) return true;
  return (await shownToMe(db, { organisationId, personId, thing, ownerId })).length > 0;
}
