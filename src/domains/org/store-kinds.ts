import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Here } from './store.ts';
import { everyonesFacts, monthsUntil, type ViewerFacts } from './store-attributes.ts';

/** People alike in all that is asked for, with a few of them by name. */
export type Kind = Pick<ViewerFacts, 'timeZone' | 'locale' | 'attributes'> & {
  readonly people: number;
  readonly some: readonly { readonly personId: string; readonly name: string }[];
};

/** Beyond this many kinds, people are read one by one: a page of them at a time holds nobody up. */
const mostKinds = 20_000;
const pageSize = 2000;

/**
 * Everybody here by what these names stand for: a hundred thousand people are few kinds, and the
 * database puts them together. Facts nobody asked for are left out.
 */
export async function* everyonesKinds(
  db: Db,
  here: Here,
  today: string,
  names: ReadonlySet<string>,
): AsyncGenerator<Kind[]> {
  const kinds = await kindsOf(db, here, today, [...names]);
  if (kinds.length <= mostKinds) return yield kinds;
  const asks = (...wanted: readonly string[]) => wanted.some((name) => names.has(name));
  for await (const page of everyonesFacts(db, here, today, { size: pageSize, asks })) {
    yield page.map(({ key, name, ...facts }) => ({
      ...facts,
      people: 1,
      some: [{ personId: key, name }],
    }));
  }
}

type Fact = ViewerFacts['attributes'][string] | null;
type Row = { people: number; ids: string[]; called: string[] } & {
  [fact: `fact${number}`]: Fact;
};

async function kindsOf(
  db: Db,
  { organisationId }: Here,
  today: string,
  names: readonly string[],
): Promise<Kind[]> {
  const facts = names.map((name, at) => sql`, ${factOf(name, today)} as ${sql.ref(`fact${at}`)}`);
  const places = sql.raw(names.map((_, at) => at + 4).join(', '));
  const { rows } = await sql<Row>`
    select count(*)::int as people, (array_agg(p.person_id))[1:5] as ids,
      (array_agg(p.name))[1:5] as called ${sql.join(facts, sql``)}
    from org.people p ${reports(organisationId, names)} ${teams(organisationId, today, names)}
    where p.organisation_id = ${organisationId} and p.left_on is null
    ${names.length > 0 ? sql`group by ${places}` : sql``}
    limit ${mostKinds + 1}`.execute(db);
  return rows.filter(({ people }) => people > 0).map((row) => kindIn(row, names));
}

function kindIn({ people, ids, called, ...row }: Row, names: readonly string[]): Kind {
  const known = new Map(names.map((name, at) => [name, row[`fact${at}`] ?? null] as const));
  const { timeZone, locale, ...attributes } = Object.fromEntries(
    [...known].filter((entry): entry is [string, NonNullable<Fact>] => entry[1] !== null),
  );
  const some = ids.map((personId, at) => ({ personId, name: called[at] ?? '' }));
  return {
    people,
    some,
    timeZone: String(timeZone ?? ''),
    locale: String(locale ?? ''),
    attributes,
  };
}

/** What a name stands for, the same as it is of one person; an organisation's own fact else. */
function factOf(name: string, today: string) {
  switch (name) {
    case 'role':
      return sql`case when l.manager_id is null then 'member' else 'manager' end`;
    case 'reports':
      return sql`coalesce(l.reports, 0)`;
    case 'administrator':
      return sql`p.role = 'administrator'`;
    case 'teams':
      return sql`coalesce(t.teams, '{}')`;
    case 'team':
      return sql`t.teams[1]`;
    case 'timeZone':
      return sql`p.time_zone`;
    case 'locale':
      return sql`coalesce(p.locale, 'en')`;
    case 'tenureMonths':
      return monthsUntil(today);
    case 'title':
    case 'level':
    case 'country':
      return sql.ref(`p.${name}`);
    default:
      return sql`p.attributes -> ${name}::text`;
  }
}

const reports = (organisationId: string, names: readonly string[]) =>
  names.includes('role') || names.includes('reports')
    ? sql`left join (select manager_id, count(*)::int as reports from org.reporting_lines
        where organisation_id = ${organisationId} and until_date is null group by 1) l
        on l.manager_id = p.person_id`
    : sql``;

const teams = (organisationId: string, today: string, names: readonly string[]) =>
  names.includes('team') || names.includes('teams')
    ? sql`left join (select m.person_id, array_agg(distinct t.name order by t.name) as teams
        from org.memberships m
        join org.teams t on t.organisation_id = m.organisation_id and t.team_id = m.team_id
        where m.organisation_id = ${organisationId} and m.from_date <= ${today}::date
          and (m.until_date is null or m.until_date > ${today}::date) and t.closed_at is null
        group by 1) t on t.person_id = p.person_id`
    : sql``;
