import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { FoundNudge, NudgeScope } from '../../platform/nudges.ts';
import type { NudgeFacts } from '../../platform/universal/telling.ts';

/** Every query here is for a whole organisation, or for the people named, in one statement. */
type Row = {
  personId: string;
  subjectId: string;
  aboutId: string | null;
  pairId: string | null;
  urgency: number;
  facts: NudgeFacts;
  meetingId: string | null;
};

async function look(db: Db, query: RawBuilder<Row>): Promise<FoundNudge[]> {
  const { rows } = await query.execute(db);
  return rows.map(({ meetingId, ...row }) => ({
    ...row,
    href: meetingId ? `/one-to-ones/${meetingId}` : `/people/${row.aboutId}`,
  }));
}

/** Who may read which pair now, has an account, and is still here; and the other of the pair. */
const audience = ({ organisationId, now, personIds }: NudgeScope) => sql`
  select a.organisation_id, a.pair_id, a.person_id, me.time_zone, p.engineer_id, p.manager_id,
    p.engineer_id = a.person_id as drives, other.person_id as other_id,
    other.user_id is not null as other_has_account
  from meetings.access a
  join meetings.pairs p on p.organisation_id = a.organisation_id and p.pair_id = a.pair_id
  join org.people me on me.organisation_id = a.organisation_id and me.person_id = a.person_id
  join org.people other on other.organisation_id = a.organisation_id
    and other.person_id = case when p.manager_id = a.person_id then p.engineer_id else p.manager_id end
  where a.organisation_id = ${organisationId} and a.until is null and me.user_id is not null
    and (me.left_on is null or me.left_on > ${now.toString()}::timestamptz::date)
    and (other.left_on is null or other.left_on > ${now.toString()}::timestamptz::date)
    ${personIds ? sql`and a.person_id = any(${[...personIds]}::uuid[])` : sql``}`;

/** Days between two meetings of a series, read from its rule. */
const cadenceDays = sql`
  (case when s.rrule like '%FREQ=MONTHLY%' then 31 else 7 end
    * coalesce(substring(s.rrule from 'INTERVAL=([0-9]+)')::int, 1))`;

const isPlanned = sql`held_at is null and skipped_at is null`;

/** Active series of the audience with the meeting that is planned and the one that was last. */
const rhythms = (scope: NudgeScope, kinds: RawBuilder<unknown>) => sql`
  select w.*, s.series_id, s.kind, ${cadenceDays} as cadence, s.created_at as began_at,
    next.meeting_id, next.starts_at, last.held_at, last.skipped_at, last.starts_at as last_starts_at,
    extract(epoch from ${scope.now.toString()}::timestamptz - coalesce(last_held.at, s.created_at))
      / 86400 as days, last_held.at as last_held_at
  from (${audience(scope)}) w
  join meetings.series s on s.organisation_id = w.organisation_id and s.pair_id = w.pair_id
    and s.ended_at is null and ${kinds}
  join meetings.meetings next on next.organisation_id = s.organisation_id
    and next.series_id = s.series_id and next.held_at is null and next.skipped_at is null
  left join lateral (
    select m.held_at, m.skipped_at, m.starts_at from meetings.meetings m
    where m.organisation_id = s.organisation_id and m.series_id = s.series_id
      and not (m.${isPlanned})
    order by m.occurrence_at desc limit 1) last on true
  left join lateral (
    select m.held_at as at from meetings.meetings m
    where m.organisation_id = s.organisation_id and m.series_id = s.series_id
      and m.held_at is not null
    order by m.occurrence_at desc limit 1) last_held on true`;

const moment = ({ now }: NudgeScope) => sql`${now.toString()}::timestamptz`;

/** The manager's side a little more: keeping the rhythm is theirs to see to. */
const sideBonus = sql`case when r.drives then 0 else 10 end`;

/** Past its slot and neither held, moved nor skipped; or far behind its rhythm with nothing close. */
export const findOverdue = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select r.person_id as "personId", r.series_id as "subjectId", r.other_id as "aboutId",
        r.pair_id as "pairId", r.meeting_id as "meetingId",
        least(90, 30 * r.days / r.cadence) + ${sideBonus} as urgency,
        jsonb_build_object('kind', r.kind, 'days', floor(r.days), 'cadence', r.cadence,
          'startsAt', r.starts_at, 'passed', (r.starts_at < ${moment(scope)})::int,
          'met', (r.last_held_at is not null)::int) as facts
      from (${rhythms(scope, sql`s.kind <> 'career'`)}) r
      where r.starts_at < ${moment(scope)} - interval '12 hours'
        or (r.starts_at > ${moment(scope)} + interval '2 days' and r.days > 1.5 * r.cadence
          and r.skipped_at is null)`,
  );

export const findSkipped = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select r.person_id as "personId", r.series_id as "subjectId", r.other_id as "aboutId",
        r.pair_id as "pairId", r.meeting_id as "meetingId",
        least(80, 30 * r.days / r.cadence) + ${sideBonus} as urgency,
        jsonb_build_object('kind', r.kind, 'skipped', r.last_starts_at, 'startsAt', r.starts_at) as facts
      from (${rhythms(scope, sql`s.kind <> 'career'`)}) r
      where r.skipped_at is not null and r.starts_at > ${moment(scope)} + interval '2 days'`,
  );

/** A career series behind its rhythm; or a reporting line that has met for a month without one. */
export const findCareerDue = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select r.person_id as "personId", r.pair_id as "subjectId", r.other_id as "aboutId",
        r.pair_id as "pairId", r.meeting_id as "meetingId",
        least(90, 40 * r.days / r.cadence) + case when r.drives then 10 else 0 end as urgency,
        jsonb_build_object('days', floor(r.days), 'drives', r.drives::int, 'planned', 1,
          'startsAt', r.starts_at, 'met', (r.last_held_at is not null)::int) as facts
      from (${rhythms(scope, sql`s.kind = 'career'`)}) r
      where r.days > r.cadence and (r.starts_at > ${moment(scope)} + interval '7 days'
        or r.starts_at < ${moment(scope)} - interval '12 hours')
      union all
      select w.person_id, w.pair_id, w.other_id, w.pair_id, null, 20,
        jsonb_build_object('days', floor(extract(epoch from ${moment(scope)} - s.created_at) / 86400),
          'drives', w.drives::int, 'planned', 0, 'met', 0)
      from (${audience(scope)}) w
      join meetings.series s on s.organisation_id = w.organisation_id and s.pair_id = w.pair_id
        and s.kind = 'one-on-one' and s.ended_at is null
        and s.created_at < ${moment(scope)} - interval '31 days'
      where exists (select from org.reporting_lines l
          where l.organisation_id = w.organisation_id and l.person_id = w.engineer_id
            and l.manager_id = w.manager_id and l.until_date is null)
        and not exists (select from meetings.series c
          where c.organisation_id = w.organisation_id and c.pair_id = w.pair_id
            and c.kind = 'career' and c.ended_at is null)`,
  );

/** Somebody new, a manager, and no meeting of the two held or planned within the first seven days. */
export const findFirstWeek = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select l.manager_id as "personId", n.person_id as "subjectId", n.person_id as "aboutId",
        null as "pairId", null as "meetingId",
        50 + 6 * least(7, greatest(0, ${moment(scope)}::date - n.start_date)) as urgency,
        jsonb_build_object('startDate', n.start_date) as facts
      from org.people n
      join org.reporting_lines l on l.organisation_id = n.organisation_id
        and l.person_id = n.person_id and l.until_date is null
      join org.people me on me.organisation_id = n.organisation_id and me.person_id = l.manager_id
        and me.user_id is not null and me.left_on is null
      where n.organisation_id = ${scope.organisationId} and n.left_on is null
        and n.start_date between ${moment(scope)}::date - 7 and ${moment(scope)}::date + 3
        ${scope.personIds ? sql`and l.manager_id = any(${[...scope.personIds]}::uuid[])` : sql``}
        and not exists (select from meetings.pairs p
          join meetings.meetings m on m.organisation_id = p.organisation_id and m.pair_id = p.pair_id
          where p.organisation_id = n.organisation_id and p.manager_id = l.manager_id
            and p.engineer_id = n.person_id and m.skipped_at is null
            and coalesce(m.held_at, m.starts_at) < n.start_date + 8)`,
  );

export const findUnprepared = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select w.person_id as "personId", m.meeting_id as "subjectId", w.other_id as "aboutId",
        w.pair_id as "pairId", m.meeting_id as "meetingId",
        100 - 4 * extract(epoch from m.starts_at - ${moment(scope)}) / 3600 as urgency,
        jsonb_build_object('kind', m.kind, 'startsAt', m.starts_at) as facts
      from (${audience(scope)}) w
      join meetings.meetings m on m.organisation_id = w.organisation_id and m.pair_id = w.pair_id
        and m.${isPlanned}
        and m.starts_at between ${moment(scope)} and ${moment(scope)} + interval '24 hours'
        and (m.starts_at at time zone w.time_zone)::date
          = (${moment(scope)} at time zone w.time_zone)::date
      where not exists (select from meetings.talking_points t
          where t.organisation_id = w.organisation_id and t.pair_id = w.pair_id
            and t.author_id = w.person_id and not t.standing
            and t.closed_at is null and t.dropped_at is null)
        and not exists (select from meetings.preparations q
          where q.organisation_id = w.organisation_id and q.meeting_id = m.meeting_id
            and q.person_id = w.person_id)`,
  );

/** For everybody, those with enough status at all come first from an index; few are looked at closer. */
const busyWithStatus = ({ organisationId }: NudgeScope) => sql`
  join (select s.pair_id from meetings.talking_points s
    where s.organisation_id = ${organisationId} and s.kind = 'status' and s.shared_at is not null
    group by s.pair_id having count(*) >= 6) busy on busy.pair_id = w.pair_id`;

/** Half of what was discussed in the last six meetings, and at least six points, were status. */
export const findStatus = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select w.person_id as "personId", w.pair_id as "subjectId", w.other_id as "aboutId",
        w.pair_id as "pairId", null as "meetingId", 100.0 * f.status / f.points as urgency,
        jsonb_build_object('status', f.status, 'points', f.points) as facts
      from (${audience(scope)}) w
      ${scope.personIds ? sql`` : busyWithStatus(scope)}
      cross join lateral (
        select count(*) as points, count(*) filter (where t.kind = 'status') as status
        from (select m.meeting_id from meetings.meetings m
          where m.organisation_id = w.organisation_id and m.pair_id = w.pair_id
            and m.held_at is not null
          order by m.held_at desc limit 6) six
        join meetings.ticks k on k.organisation_id = w.organisation_id and k.meeting_id = six.meeting_id
        join meetings.talking_points t on t.organisation_id = w.organisation_id
          and t.point_id = k.point_id and t.shared_at is not null) f
      where f.status >= 6 and 2 * f.status >= f.points`,
  );

/** Nothing shared by the engineer since the third meeting back was planned. Old notes moved in do not count. */
export const findQuiet = (db: Db, scope: NudgeScope) =>
  look(
    db,
    sql`select w.person_id as "personId", w.pair_id as "subjectId", w.other_id as "aboutId",
        w.pair_id as "pairId", next.meeting_id as "meetingId", 50 as urgency,
        jsonb_build_object('drives', w.drives::int) as facts
      from (${audience(scope)}) w
      cross join lateral (
        select count(*) as held, min(m.created_at) as since
        from (select h.created_at from meetings.meetings h
          where h.organisation_id = w.organisation_id and h.pair_id = w.pair_id
            and h.held_at is not null and h.created_at < h.starts_at
          order by h.held_at desc limit 3) m) three
      join lateral (
        select m.meeting_id from meetings.meetings m
        where m.organisation_id = w.organisation_id and m.pair_id = w.pair_id and m.${isPlanned}
        order by m.starts_at limit 1) next on true
      where three.held = 3 and (w.drives or w.other_has_account)
        and not exists (select from meetings.talking_points t
          where t.organisation_id = w.organisation_id and t.pair_id = w.pair_id
            and t.author_id = w.engineer_id and t.shared_at is not null
            and t.created_at >= three.since)`,
  );

/** Four check-ins that never rise and fall by two or more, the newest within the last six weeks. */
export const findEnergy = (db: Db, scope: NudgeScope, whose: 'mine' | 'theirs') =>
  look(
    db,
    sql`select w.person_id as "personId", w.pair_id as "subjectId", w.other_id as "aboutId",
        w.pair_id as "pairId", null as "meetingId", 40 + 15 * (c.e[4] - c.e[1]) as urgency,
        jsonb_build_object('first', c.e[4], 'second', c.e[3], 'third', c.e[2], 'last', c.e[1]) as facts
      from (${audience(scope)}) w
      cross join lateral (
        select array_agg(four.energy order by four.at desc) as e, max(four.at) as newest
        from (select i.energy, i.at from meetings.check_ins i
          where i.organisation_id = w.organisation_id and i.pair_id = w.pair_id
            and i.person_id = ${whose === 'mine' ? sql`w.person_id` : sql`w.other_id`}
          order by i.at desc limit 4) four) c
      where c.e[4] >= c.e[3] and c.e[3] >= c.e[2] and c.e[2] >= c.e[1] and c.e[4] - c.e[1] >= 2
        and c.newest > ${moment(scope)} - interval '6 weeks'`,
  );
