import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import { newId } from '../../platform/ids.ts';
import type { FoundNudge } from '../../platform/nudges.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { NudgeFacts } from '../../platform/universal/telling.ts';
import { ruleMemoryDays } from './rules.ts';

const mine = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

/** Nudges for this person about pairs they may read now, with the name of whom each is about. */
export const nudgesOf = (db: Db, viewer: Viewer) =>
  nudgesFor(db, viewer)
    .leftJoin('org.people as p', (join) =>
      join
        .onRef('p.organisation_id', '=', 'n.organisation_id')
        .onRef('p.person_id', '=', 'n.about_id'),
    )
    .select([
      'n.nudge_id as nudgeId',
      'n.rule',
      'n.subject_id as subjectId',
      'n.about_id as aboutId',
      'p.name as aboutName',
      'n.urgency',
      'n.facts',
      'n.href',
    ])
    .$narrowType<{ facts: NudgeFacts }>()
    .execute();

export const reachNudge = (db: Db, viewer: Viewer, nudgeId: string) =>
  nudgesFor(db, viewer)
    .where('n.nudge_id', '=', nudgeId)
    .select(['n.rule', 'n.subject_id as subjectId'])
    .executeTakeFirst();

function nudgesFor(db: Db, viewer: Viewer) {
  return db
    .selectFrom('today.nudges as n')
    .where('n.organisation_id', '=', viewer.organisationId)
    .where('n.person_id', '=', viewer.personId)
    .where((eb) =>
      eb.or([
        eb('n.pair_id', 'is', null),
        eb.exists(
          eb
            .selectFrom('meetings.access as a')
            .whereRef('a.organisation_id', '=', 'n.organisation_id')
            .whereRef('a.pair_id', '=', 'n.pair_id')
            .where('a.person_id', '=', viewer.personId)
            .where('a.until', 'is', null)
            .select('a.pair_id'),
        ),
      ]),
    );
}

export const dismissalsOf = (db: Db, viewer: Viewer, now: Temporal.Instant) =>
  db
    .selectFrom('today.dismissals')
    .where((eb) => eb.and(mine(viewer)))
    .where('at', '>', now.subtract({ hours: 24 * ruleMemoryDays }).toString())
    .select([
      'dismissal_id as dismissalId',
      'rule',
      'subject_id as subjectId',
      'kind',
      'until',
      'at',
    ])
    .$narrowType<{ kind: 'later' | 'not-useful' }>()
    .execute();

export async function insertDismissal(
  db: Db,
  viewer: Viewer,
  dismissal: { rule: string; subjectId: string; kind: 'later' | 'not-useful' },
  now: Temporal.Instant,
  until: Temporal.Instant,
): Promise<string> {
  const dismissalId = newId();
  await db
    .insertInto('today.dismissals')
    .values({
      ...mine(viewer),
      dismissal_id: dismissalId,
      rule: dismissal.rule,
      subject_id: dismissal.subjectId,
      kind: dismissal.kind,
      until: until.toString(),
      at: now.toString(),
    })
    .execute();
  return dismissalId;
}

/** True when there was such a dismissal of this person. */
export async function deleteDismissal(
  db: Db,
  viewer: Viewer,
  dismissalId: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('today.dismissals')
    .where((eb) => eb.and(mine(viewer)))
    .where('dismissal_id', '=', dismissalId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export type Look = {
  readonly organisationId: string;
  /** When the look began; a later look wins. */
  readonly at: Temporal.Instant;
  /** Who was looked at; null: the whole organisation. */
  readonly personIds: readonly string[] | null;
  readonly found: readonly (FoundNudge & { rule: string })[];
};

/** Writes what a look found and removes what it found no more; answers whose nudges changed. */
export async function keepLook(db: Db, look: Look): Promise<string[]> {
  const at = look.at.toString();
  const { rows } = await sql<{ personId: string }>`
    with found as (${rowsOf(look.found)}),
    looked as (
      insert into today.looks (organisation_id, person_id, at)
      select p.organisation_id, p.person_id, ${at} from org.people p
      where p.organisation_id = ${look.organisationId} and p.user_id is not null
        ${look.personIds ? sql`and p.person_id = any(${[...look.personIds]}::uuid[])` : sql``}
      on conflict (organisation_id, person_id) do update set at = excluded.at
        where looks.at <= excluded.at
      returning organisation_id, person_id),
    gone as (
      delete from today.nudges n using looked l
      where n.organisation_id = l.organisation_id and n.person_id = l.person_id
        and not exists (select from found f where f.person_id = n.person_id
          and f.rule = n.rule and f.subject_id = n.subject_id)
      returning n.person_id),
    kept as (
      insert into today.nudges as n (organisation_id, nudge_id, person_id, rule, subject_id, about_id,
        pair_id, urgency, facts, href, computed_at)
      select l.organisation_id, f.nudge_id, f.person_id, f.rule, f.subject_id, f.about_id,
        f.pair_id, round(f.urgency), f.facts::jsonb, f.href, ${at}
      from found f join looked l on l.person_id = f.person_id
      on conflict (organisation_id, person_id, rule, subject_id) do update
        set urgency = excluded.urgency, facts = excluded.facts, href = excluded.href,
          about_id = excluded.about_id, pair_id = excluded.pair_id, computed_at = excluded.computed_at
        where (n.urgency, n.facts, n.href) is distinct from
          (excluded.urgency, excluded.facts, excluded.href)
      returning person_id)
    select person_id as "personId" from gone union select person_id from kept`.execute(db);
  return rows.map(({ personId }) => personId);
}

/** One array a column, so that a hundred thousand rows travel as one statement. */
function rowsOf(found: Look['found']) {
  const column = (
    name: 'personId' | 'rule' | 'subjectId' | 'aboutId' | 'pairId' | 'urgency' | 'href',
  ) => found.map((one) => one[name]);
  return sql`select * from unnest(${found.map(() => newId())}::uuid[],
    ${column('personId')}::uuid[], ${column('rule')}::text[], ${column('subjectId')}::uuid[],
    ${column('aboutId')}::uuid[], ${column('pairId')}::uuid[], ${column('urgency')}::float8[],
    ${found.map(({ facts }) => JSON.stringify(facts))}::text[], ${column('href')}::text[])
    as f (nudge_id, person_id, rule, subject_id, about_id, pair_id, urgency, facts, href)`;
}
