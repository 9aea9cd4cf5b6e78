import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';

export type Swapped = {
  turn: string;
  otherTurn: string;
  why: string;
  askedAt: string;
  answer: 'yes' | 'no' | null;
};
export type Skipped = { title: string; fromOn: string; why: string; at: string };
export type Absent = { fromOn: string; untilOn: string };
export type Taken = { onDay: string; hours: number };
export type RunRota = {
  title: string;
  hours: number;
  everyWeeks: number;
  startsOn: string;
  endedAt: string | null;
};
export type TimeSaid = { name: string | null; hours: number; fromMonth: string };

export type OwnRecord = {
  swaps: Swapped[];
  skips: Skipped[];
  away: Absent[];
  taken: Taken[];
  rotas: RunRota[];
  promisedTime: TimeSaid[];
};

/** What somebody did and said here besides the work itself: their own words and facts. */
export async function ownRecord(db: Db, viewer: Viewer): Promise<OwnRecord> {
  const { organisationId: org, personId: me } = viewer;
  const all = async <T>(query: RawBuilder<T>): Promise<T[]> => (await query.execute(db)).rows;
  return {
    swaps: await all(sql<Swapped>`
      select coalesce(a.title || ' (' || a.from_on || ')', 'a turn') as turn,
        coalesce(b.title || ' (' || b.from_on || ')', 'a turn') as "otherTurn", s.why, s.asked_at as "askedAt", s.answer
      from work.swaps s
      left join work.assignments a on a.organisation_id = s.organisation_id
        and a.assignment_id = s.turn_id
      left join work.assignments b on b.organisation_id = s.organisation_id
        and b.assignment_id = s.other_turn_id
      where s.organisation_id = ${org} and s.asked_by = ${me} order by s.asked_at`),
    skips: await all(sql<Skipped>`
      select a.title, a.from_on as "fromOn", s.why, s.at from work.skips s
      join work.assignments a on a.organisation_id = s.organisation_id
        and a.assignment_id = s.assignment_id
      where s.organisation_id = ${org} and s.by_id = ${me} order by s.at`),
    away: await all(sql<Absent>`
      select from_on as "fromOn", until_on as "untilOn" from work.away
      where organisation_id = ${org} and person_id = ${me} order by from_on`),
    taken: await all(sql<Taken>`
      select on_day as "onDay", hours from work.time_taken
      where organisation_id = ${org} and person_id = ${me} order by on_day`),
    rotas: await all(sql<RunRota>`
      select title, hours, every_weeks as "everyWeeks", starts_on as "startsOn", ended_at as "endedAt"
      from work.rotas where organisation_id = ${org} and manager_id = ${me} order by starts_on`),
    promisedTime: await all(sql<TimeSaid>`
      select x.name, t.hours, t.from_month as "fromMonth" from work.time_promises t
      left join org.people x on x.organisation_id = t.organisation_id and x.person_id = t.person_id
      where t.organisation_id = ${org} and t.manager_id = ${me} order by t.from_month, t.at`),
  };
}

export type Told = {
  assignmentId: string;
  personId: string;
  title: string;
  step: 'begun' | 'done';
  at: string;
};

/** Work that stretched somebody the viewer may see, begun or done in a span. */
export async function stretchesOf(
  db: Db,
  { organisationId, personId: me }: Viewer,
  { personId, from, until }: { personId: string; from: string | null; until: string | null },
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select a.assignment_id as "assignmentId", a.person_id as "personId", a.title, s.step, s.at
    from work.steps s
    join work.assignments a on a.organisation_id = s.organisation_id
      and a.assignment_id = s.assignment_id and a.kind = 'stretch'
    where s.organisation_id = ${organisationId} and s.step <> 'handed-on'
      and ${of(me, personId)}
      and ${from ? sql`s.at >= ${from}` : sql`true`} and ${until ? sql`s.at < ${until}` : sql`true`}
    order by s.at desc limit 100`.execute(db);
  return rows;
}

/** About oneself, or about one of the two where one of them leads the other now: then the report's. */
const of = (me: string, personId: string) => sql`(
  (a.person_id = ${personId} and (${personId} = ${me}::uuid or ${leads(me, personId)}))
  or (a.person_id = ${me} and ${leads(personId, me)}))`;

const leads = (manager: string, report: string) => sql`exists (
  select from org.reporting_lines l where l.organisation_id = a.organisation_id
    and l.manager_id = ${manager}::uuid and l.person_id = ${report}::uuid and l.until_date is null)`;
