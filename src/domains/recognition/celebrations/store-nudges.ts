import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../../platform/nudges.ts';
import { quietDays, seasonDays, winDays } from './rules.ts';

type Row = Omit<FoundNudge, 'href'>;

const only = (personIds: NudgeScope['personIds'], person: string) =>
  personIds ? sql`and ${sql.ref(person)} = any(${[...personIds]}::uuid[])` : sql``;

const momentOf = ({ now }: NudgeScope) => sql`${now.toString()}::timestamptz`;

/** Direct reports whose pair both may read, with whom a manager has gone for a month at least. */
const led = ({ organisationId, personIds }: NudgeScope, more = sql``) => sql`
  from org.reporting_lines l
  join org.people me on me.organisation_id = l.organisation_id and me.person_id = l.manager_id
    and me.user_id is not null and me.left_on is null
  join org.people other on other.organisation_id = l.organisation_id
    and other.person_id = l.person_id and other.left_on is null
  join meetings.pairs p on p.organisation_id = l.organisation_id
    and p.manager_id = l.manager_id and p.engineer_id = l.person_id
  join meetings.access a on a.organisation_id = p.organisation_id and a.pair_id = p.pair_id
    and a.person_id = l.manager_id and a.until is null
  ${more}
  where l.organisation_id = ${organisationId} and l.until_date is null
    ${only(personIds, 'l.manager_id')}`;

/** Reports whom nobody at all has celebrated for 30 days (E14). */
export async function findQuiet(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const before = sql`${momentOf(scope)} - make_interval(days => ${quietDays})`;
  const { rows } = await sql<Row>`
    select me.person_id as "personId", p.pair_id as "subjectId", other.person_id as "aboutId",
      p.pair_id as "pairId", 30 as urgency, '{}'::jsonb as facts
    ${led(scope)} and a.since < ${before}
      and not exists (select from celebrations.deliveries d
        where d.organisation_id = l.organisation_id and d.person_id = l.person_id
          and d.at >= ${before})`.execute(db);
  return rows.map((row) => ({ ...row, href: `/people/${row.aboutId}/celebrate` }));
}

/** The win a manager has known of for longest and not celebrated, of each report; one at a time. */
export async function findWins(db: Db, scope: NudgeScope): Promise<FoundNudge[]> {
  const moment = momentOf(scope);
  const { rows } = await sql<Row>`
    select distinct on (known."pairId") known."personId", known."subjectId", known."aboutId",
      known."pairId", 40 as urgency,
      jsonb_build_object('days', (${moment})::date - known.since::date) as facts
    from (select me.person_id as "personId", w.win_id as "subjectId",
        other.person_id as "aboutId", p.pair_id as "pairId", w.organisation_id,
        least(s.shared_at, case when w.writer_id = me.person_id then w.logged_at end,
          case when o.since is not null
            and (w.writer_id = w.person_id or n.answer = 'kept') then greatest(o.since, w.logged_at) end) as since
      ${led(scope, wins)}) known
    where known.since between ${moment} - make_interval(days => ${seasonDays})
        and ${moment} - make_interval(days => ${winDays})
      and not exists (select from celebrations.celebrations c
        where c.organisation_id = known.organisation_id and c.author_id = known."personId"
          and c.win_id = known."subjectId"
          and not exists (select from celebrations.stops x
            where x.organisation_id = c.organisation_id and x.celebration_id = c.celebration_id))
    order by known."pairId", known.since, known."subjectId"`.execute(db);
  return rows.map((row) => ({
    ...row,
    href: `/people/${row.aboutId}/celebrate?win=${row.subjectId}`,
  }));
}

/**
 * Each with the ways a manager may know of it: this one shown, the whole book shown, or their own words.
 * What became of their own words is not asked, since nothing they see may tell it.
 */
const wins = sql`
  join wins.wins w on w.organisation_id = l.organisation_id and w.person_id = l.person_id
  left join wins.answers n on n.organisation_id = w.organisation_id and n.win_id = w.win_id
  left join wins.shares s on s.organisation_id = w.organisation_id and s.win_id = w.win_id
    and s.pair_id = p.pair_id
  left join sharing.shown o on o.organisation_id = w.organisation_id and o.owner_id = w.person_id
    and o.thing = 'wins.wins' and o.pair_id = p.pair_id`;

/** One's own card: never written though there is somebody to show it to, or older than half a year (E13). */
export async function findCards(
  db: Db,
  scope: NudgeScope,
  which: 'none' | 'old',
): Promise<FoundNudge[]> {
  const { organisationId, personIds } = scope;
  const isOld = sql`c.written_at <= ${momentOf(scope)} - interval '6 months'`;
  const { rows } = await sql<Row>`
    select me.person_id as "personId", coalesce(c.card_id, me.person_id) as "subjectId",
      null::uuid as "aboutId", null::uuid as "pairId", 20 as urgency, '{}'::jsonb as facts
    from org.people me
    left join celebrations.cards c on c.organisation_id = me.organisation_id
      and c.person_id = me.person_id and c.replaced_at is null
    where me.organisation_id = ${organisationId} and me.user_id is not null and me.left_on is null
      and ${which === 'old' ? isOld : sql`c.card_id is null`}
      and (${which === 'old'} or exists (select from org.reporting_lines l
        where l.organisation_id = me.organisation_id and l.person_id = me.person_id
          and l.until_date is null))
      ${only(personIds, 'me.person_id')}`.execute(db);
  return rows.map((row) => ({ ...row, href: '/me/celebrations' }));
}
