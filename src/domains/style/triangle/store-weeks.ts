import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Sides } from './rules.ts';

const mine = ({ organisationId, personId }: Viewer) => ({
  organisation_id: organisationId,
  person_id: personId,
});

export type Tap = Sides & { readonly weekOn: string };

/** Taps of the weeks from this Monday on. */
export const tapsSince = (db: Db, viewer: Viewer, weekOn: string): Promise<Tap[]> =>
  db
    .selectFrom('triangle.taps')
    .where((eb) => eb.and(mine(viewer)))
    .where('week_on', '>=', weekOn)
    .select(['week_on as weekOn', 'product', 'performance', 'people'])
    .orderBy('week_on')
    .execute();

export async function keepTap(
  db: Db,
  viewer: Viewer,
  weekOn: string,
  { product, performance, people }: Sides,
  now: Temporal.Instant,
): Promise<void> {
  const said = { product, performance, people, tapped_at: now.toString() };
  await db
    .insertInto('triangle.taps')
    .values({ ...mine(viewer), week_on: weekOn, ...said })
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'person_id', 'week_on']).doUpdateSet(said),
    )
    .execute();
}

export type KeptWeek = {
  readonly weekOn: string;
  readonly signals: Sides;
  readonly targetId: string | null;
  readonly aims: Sides | null;
};

type Row = Sides & {
  weekOn: string;
  targetId: string | null;
  aimProduct: number | null;
  aimPerformance: number | null;
  aimPeople: number | null;
};

/** Every week that was written down for the viewer, the newest first, beside the target of its end. */
export async function weeksOf(db: Db, viewer: Viewer): Promise<KeptWeek[]> {
  const rows: Row[] = await db
    .selectFrom('triangle.weeks as w')
    .leftJoin('triangle.targets as t', (join) =>
      join
        .onRef('t.organisation_id', '=', 'w.organisation_id')
        .onRef('t.target_id', '=', 'w.target_id'),
    )
    .where('w.organisation_id', '=', viewer.organisationId)
    .where('w.person_id', '=', viewer.personId)
    .select(['w.week_on as weekOn', 'w.target_id as targetId'])
    .select(['w.product', 'w.performance', 'w.people'])
    .select(['t.product as aimProduct', 't.performance as aimPerformance', 't.people as aimPeople'])
    .orderBy('w.week_on', 'desc')
    .execute();
  return rows.map(({ weekOn, targetId, aimProduct, aimPerformance, aimPeople, ...signals }) => ({
    weekOn,
    targetId,
    signals,
    aims:
      aimProduct === null || aimPerformance === null || aimPeople === null
        ? null
        : { product: aimProduct, performance: aimPerformance, people: aimPeople },
  }));
}

export async function insertWeek(
  db: Db,
  viewer: Viewer,
  { weekOn, signals, targetId }: Omit<KeptWeek, 'aims'>,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('triangle.weeks')
    .values({
      ...mine(viewer),
      week_on: weekOn,
      ...signals,
      target_id: targetId,
      kept_at: now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** As the steward: who has a style here and a week that is over and not written down. */
export async function weeksDue(
  db: Db,
  organisationId: string,
  now: Temporal.Instant,
): Promise<{ personId: string }[]> {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from org.people p
    join (
      select person_id from triangle.takings
        where organisation_id = ${organisationId} and finished_at is not null
      union select person_id from triangle.targets where organisation_id = ${organisationId}
      union select person_id from triangle.taps where organisation_id = ${organisationId}
    ) styled on styled.person_id = p.person_id
    where p.organisation_id = ${organisationId} and p.user_id is not null and p.left_on is null
      and not exists (select from triangle.weeks w where w.organisation_id = p.organisation_id
        and w.person_id = p.person_id and w.week_on >= date_trunc('week',
          (${now.toString()}::timestamptz at time zone p.time_zone) - interval '1 day')::date - 7)`.execute(
    db,
  );
  return rows;
}
