import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';

export type Report = {
  readonly personId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly startDate: string | null;
  /** The days on which the viewer celebrated them, on the viewer's clock, newest first. */
  readonly days: readonly string[];
  readonly byOthers: boolean;
  /** Of the viewer's celebrations that knew a card, and of those the ones in a way it likes. */
  readonly known: number;
  readonly liked: number;
};

type Since = { readonly aYear: Temporal.Instant; readonly aMonth: Temporal.Instant };

/** Who reports to the viewer now, and what the viewer celebrated about them in a year. */
export async function reportsOf(
  db: Db,
  { organisationId, personId: me }: Viewer,
  { aYear, aMonth }: Since,
): Promise<Report[]> {
  const { rows } = await sql<Report>`
    select p.person_id as "personId", p.name, p.time_zone as "timeZone",
      p.start_date as "startDate",
      coalesce(mine.days, '[]') as days, coalesce(mine.known, 0) as known,
      coalesce(mine.liked, 0) as liked,
      p.person_id in (select celebrations.celebrated_by_others(${aMonth.toString()})) as "byOthers"
    from org.reporting_lines l
    join org.people p on p.organisation_id = l.organisation_id and p.person_id = l.person_id
      and p.left_on is null
    join org.people v on v.organisation_id = l.organisation_id and v.person_id = ${me}
    left join lateral (
      select jsonb_agg(distinct (d.at at time zone v.time_zone)::date) as days,
        count(c.card_id) as known, count(c.card_id) filter (where c.liked_place is not null) as liked
      from celebrations.deliveries d
      join celebrations.celebrations c on c.organisation_id = d.organisation_id
        and c.celebration_id = d.celebration_id
      where d.organisation_id = l.organisation_id and d.person_id = l.person_id
        and d.author_id = ${me} and d.at >= ${aYear.toString()}) mine on true
    where l.organisation_id = ${organisationId} and l.manager_id = ${me} and l.until_date is null
    order by p.name_key, p.person_id`.execute(db);
  return rows.map((row) => ({ ...row, days: [...row.days].sort().reverse() }));
}

/** The wins the viewer celebrated, or is about to. */
export async function celebratedWins(
  db: Db,
  { organisationId, personId: me }: Viewer,
): Promise<Set<string>> {
  const { rows } = await sql<{ winId: string }>`
    select distinct c.win_id as "winId" from celebrations.celebrations c
    where c.organisation_id = ${organisationId} and c.author_id = ${me} and c.win_id is not null
      and not exists (select from celebrations.stops s where s.organisation_id = c.organisation_id
        and s.celebration_id = c.celebration_id)`.execute(db);
  return new Set(rows.map(({ winId }) => winId));
}
