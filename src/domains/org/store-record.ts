import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';

/** Everything this slice knows about the person who asks, as they may take it along. */
export const ownFacts = async (db: Db, viewer: Viewer) => ({
  person: await ownRow(db, viewer),
  memberships: await ownTeams(db, viewer),
  managers: await ownManagers(db, viewer),
});

const ownRow = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('org.people as p')
    .innerJoin('org.organisations as o', 'o.organisation_id', 'p.organisation_id')
    .where('p.organisation_id', '=', organisationId)
    .where('p.person_id', '=', personId)
    .select([
      'p.person_id as personId',
      'p.name',
      'p.email',
      'p.title',
      'p.time_zone as timeZone',
      'p.start_date as startDate',
      'p.level',
      'p.country',
      'p.locale',
      'p.attributes',
      'p.role',
      'p.left_on as leftOn',
      'o.name as organisation',
    ])
    .executeTakeFirstOrThrow();

const ownTeams = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('org.memberships as s')
    .innerJoin('org.teams as t', (join) =>
      join
        .onRef('t.organisation_id', '=', 's.organisation_id')
        .onRef('t.team_id', '=', 's.team_id'),
    )
    .where('s.organisation_id', '=', organisationId)
    .where('s.person_id', '=', personId)
    .select(['t.name as team', 's.from_date as from', 's.until_date as until'])
    .orderBy('s.from_date')
    .execute();

const ownManagers = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('org.reporting_lines as l')
    .innerJoin('org.people as m', (join) =>
      join
        .onRef('m.organisation_id', '=', 'l.organisation_id')
        .onRef('m.person_id', '=', 'l.manager_id'),
    )
    .where('l.organisation_id', '=', organisationId)
    .where('l.person_id', '=', personId)
    .select(['m.name as manager', 'l.from_date as from', 'l.until_date as until'])
    .orderBy('l.from_date')
    .execute();
