import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';

/** Everything the person who asks planned here, as they may take it along. */
export async function ownActs(db: Db, { organisationId, personId }: Viewer) {
  const audiences = await db
    .selectFrom('scheduling.audiences')
    .select(['name', 'expression', 'created_at as madeAt'])
    .where('organisation_id', '=', organisationId)
    .where('created_by', '=', personId)
    .orderBy('created_at')
    .execute();
  const releases = await db
    .selectFrom('scheduling.releases')
    .select(['name', 'created_at as madeAt'])
    .where('organisation_id', '=', organisationId)
    .where('created_by', '=', personId)
    .orderBy('created_at')
    .execute();
  const plans = await db
    .selectFrom('scheduling.plans as p')
    .innerJoin('scheduling.bookings as b', (join) =>
      join
        .onRef('b.organisation_id', '=', 'p.organisation_id')
        .onRef('b.booking_id', '=', 'p.booking_id'),
    )
    .select([
      'b.booking_id as bookingId',
      'b.placement',
      'b.item_id as itemId',
      'p.version_id as versionId',
      'p.audience_id as audienceId',
      'p.revision',
      'p.terms',
      'p.made_at as madeAt',
    ])
    .where('p.organisation_id', '=', organisationId)
    .where('p.made_by', '=', personId)
    .orderBy('p.made_at')
    .execute();
  return { audiences, releases, plans };
}
