import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Here } from './store.ts';

export type TreePerson = {
  personId: string;
  name: string;
  title: string | null;
  managerId: string | null;
  depth: number;
  reports: number;
};

type Found = Omit<TreePerson, 'depth' | 'reports'>;

/** Deeper than any organisation, so that even a broken one ends. */
const deepest = 30;

/**
 * Those below a person, level by level from the top until there are enough: the cost is that of
 * what is shown, however large the organisation below.
 */
export async function treeBelow(
  db: Db,
  viewer: Here,
  rootId: string,
  limit: number,
): Promise<{ people: TreePerson[]; cut: boolean }> {
  const found: (Found & { depth: number })[] = [];
  let level = await rootOf(db, viewer, rootId);
  for (let depth = 0; level.length > 0 && depth < deepest && found.length < limit; depth += 1) {
    found.push(...level.map((person) => ({ ...person, depth })));
    const ids = level.map(({ personId }) => personId);
    level = await reportsOfAll(db, viewer, ids, limit - found.length + 1);
  }
  const people = found.slice(0, limit);
  const counts = await countReports(
    db,
    viewer,
    people.map(({ personId }) => personId),
  );
  return {
    people: people.map((one) => ({ ...one, reports: counts.get(one.personId) ?? 0 })),
    cut: level.length > 0,
  };
}

async function rootOf(db: Db, { organisationId }: Here, personId: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select person_id as "personId", name, title, null as "managerId" from org.people
    where organisation_id = ${organisationId} and person_id = ${personId}`.execute(db);
  return rows;
}

async function reportsOfAll(
  db: Db,
  { organisationId }: Here,
  managerIds: readonly string[],
  limit: number,
): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select p.person_id as "personId", p.name, p.title, l.manager_id as "managerId"
    from org.reporting_lines l
    join org.people p on p.organisation_id = l.organisation_id and p.person_id = l.person_id
    where l.organisation_id = ${organisationId} and l.manager_id = any(${managerIds}::uuid[])
      and l.until_date is null and p.left_on is null
    order by p.name_key, p.person_id limit ${limit}`.execute(db);
  return rows;
}

async function countReports(
  db: Db,
  { organisationId }: Here,
  managerIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ managerId: string; reports: number }>`
    select l.manager_id as "managerId", count(*) as reports
    from org.reporting_lines l
    join org.people p on p.organisation_id = l.organisation_id and p.person_id = l.person_id
    where l.organisation_id = ${organisationId} and l.manager_id = any(${managerIds}::uuid[])
      and l.until_date is null and p.left_on is null
    group by l.manager_id`.execute(db);
  return new Map(rows.map(({ managerId, reports }) => [managerId, reports]));
}
