import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Temporal } from 'temporal-polyfill';
import { builtOnce } from '../../platform/db/built-once.ts';
import type { Db } from '../../platform/db/database.ts';
import type { Tables } from '../../platform/db/tables.ts';
import type { Viewer } from '../../platform/operation.ts';
import { nameKey } from '../../platform/universal/text.ts';
import { fewNamed, wordsOf } from './store-named.ts';

export type Here = Pick<Viewer, 'organisationId'>;

type WithPerson = Tables & { p: Tables['org.people'] };
type People<O> = SelectQueryBuilder<WithPerson, 'p', O>;
type PeopleExpression = ExpressionBuilder<WithPerson, 'p'>;

const organisations = builtOnce((db, { organisationId }: Here) =>
  db
    .selectFrom('org.organisations')
    .select(['organisation_id as organisationId', 'name', 'time_zone as timeZone'])
    .where('organisation_id', '=', organisationId),
);

/** The viewer's organisation with its own "today". */
export async function reachOrganisation(db: Db, { organisationId }: Here, now: Temporal.Instant) {
  const [found] = await organisations(db, { organisationId });
  if (!found) throw new Error('This organisation is not there.');
  const today = now.toZonedDateTimeISO(found.timeZone).toPlainDate().toString();
  return { ...found, today };
}

const peopleOf = (db: Db, { organisationId }: Here) =>
  db.selectFrom('org.people as p').where('p.organisation_id', '=', organisationId);

const managerOf = (eb: PeopleExpression) =>
  jsonObjectFrom(
    eb
      .selectFrom('org.reporting_lines as l')
      .innerJoin('org.people as m', (join) =>
        join
          .onRef('m.organisation_id', '=', 'l.organisation_id')
          .onRef('m.person_id', '=', 'l.manager_id'),
      )
      .whereRef('l.organisation_id', '=', 'p.organisation_id')
      .whereRef('l.person_id', '=', 'p.person_id')
      .where('l.until_date', 'is', null)
      .select(['m.person_id as personId', 'm.name']),
  ).as('manager');

const teamsOf = (eb: PeopleExpression, today: string) =>
  jsonArrayFrom(
    eb
      .selectFrom('org.memberships as s')
      .innerJoin('org.teams as t', (join) =>
        join
          .onRef('t.organisation_id', '=', 's.organisation_id')
          .onRef('t.team_id', '=', 's.team_id'),
      )
      .whereRef('s.organisation_id', '=', 'p.organisation_id')
      .whereRef('s.person_id', '=', 'p.person_id')
      .where((where) =>
        where.or([where('s.until_date', 'is', null), where('s.until_date', '>', today)]),
      )
      .select(['t.team_id as teamId', 't.name'])
      .distinct()
      .orderBy('t.name'),
  ).as('teams');

const listed = <O>(query: People<O>, today: string) =>
  query.select((eb) => [
    'p.person_id as personId',
    'p.name',
    'p.title',
    'p.email',
    'p.time_zone as timeZone',
    'p.left_on as leftOn',
    eb('p.user_id', 'is not', null).$castTo<boolean>().as('hasAccount'),
    managerOf(eb),
    teamsOf(eb, today),
  ]);

export type PeopleFilter = {
  q?: string | undefined;
  teamId?: string | undefined;
  managerId?: string | undefined;
  left: 'with' | 'without';
  after?: readonly [string, string] | undefined;
  limit: number;
};

/** People by name; a word of the question matches the beginning of any name, or of the address. */
export async function listPeople(db: Db, viewer: Here, today: string, filter: PeopleFilter) {
  const words = wordsOf(filter.q ?? '');
  const few = words.length > 0 ? await fewNamed(db, words) : undefined;
  let query = peopleOf(db, viewer);
  if (few) query = query.where((eb) => eb('p.person_id', '=', eb.fn.any(eb.val(few))));
  else for (const word of words) query = query.where(matches(word));
  const { teamId, managerId, after } = filter;
  if (teamId) query = query.where((eb) => eb.exists(membershipIn(eb, teamId, today)));
  if (managerId) query = query.where((eb) => eb.exists(lineTo(eb, managerId)));
  if (filter.left === 'without') query = query.where('p.left_on', 'is', null);
  if (after) {
    query = query.where((eb) =>
      eb(eb.refTuple('p.name_key', 'p.person_id'), '>', eb.tuple(after[0], after[1])),
    );
  }
  return listed(query, today)
    .select('p.name_key as nameKey')
    .orderBy('p.name_key')
    .orderBy('p.person_id')
    .limit(filter.limit)
    .execute();
}

const matches = (word: string) => (eb: PeopleExpression) => {
  const like = `${word.replace(/[\\%_]/g, '\\$&')}%`;
  return eb.or([
    eb('p.name_key', 'like', like),
    eb('p.name_key', 'like', `% ${like}`),
    eb('p.email', 'like', like),
  ]);
};

const membershipIn = (eb: PeopleExpression, teamId: string, today: string) =>
  eb
    .selectFrom('org.memberships as s')
    .select('s.membership_id')
    .whereRef('s.organisation_id', '=', 'p.organisation_id')
    .whereRef('s.person_id', '=', 'p.person_id')
    .where('s.team_id', '=', teamId)
    .where((where) =>
      where.or([where('s.until_date', 'is', null), where('s.until_date', '>', today)]),
    );

const lineTo = (eb: PeopleExpression, managerId: string) =>
  eb
    .selectFrom('org.reporting_lines as l')
    .select('l.line_id')
    .whereRef('l.organisation_id', '=', 'p.organisation_id')
    .whereRef('l.person_id', '=', 'p.person_id')
    .where('l.manager_id', '=', managerId)
    .where('l.until_date', 'is', null);

type OnePerson = Here & { personId: string; today: string };

const personWith = builtOnce((db, { organisationId, personId, today }: OnePerson) =>
  listed(peopleOf(db, { organisationId }).where('p.person_id', '=', personId), today)
    .select([
      'p.start_date as startDate',
      'p.role',
      'p.added_by as addedBy',
      'p.user_id as userId',
      'p.level',
      'p.country',
      'p.locale',
    ])
    .select((eb) => eb.ref('p.attributes').$castTo<Record<string, string>>().as('attributes')),
);

/** One person of the viewer's organisation, with what decides over their row; undefined when there is none. */
export async function reachPerson(
  db: Db,
  { organisationId }: Here,
  personId: string,
  today: string,
) {
  const [found] = await personWith(db, { organisationId, personId, today });
  if (!found) return undefined;
  const role = found.role === 'administrator' ? ('administrator' as const) : ('member' as const);
  return { ...found, role, managerId: found.manager?.personId ?? null };
}

export type Reached = NonNullable<Awaited<ReturnType<typeof reachPerson>>>;

type Led = Here & { managerId: string };

export const reportsOf = builtOnce((db, { organisationId, managerId }: Led) =>
  peopleOf(db, { organisationId })
    .where((eb) => eb.exists(lineTo(eb, managerId)))
    .where('p.left_on', 'is', null)
    .select(['p.person_id as personId', 'p.name'])
    .orderBy('p.name_key'),
);

export const namesOf = (db: Db, viewer: Here, personIds: readonly string[]) =>
  personIds.length === 0
    ? Promise.resolve([])
    : peopleOf(db, viewer)
        .where('p.person_id', 'in', [...personIds])
        .select(['p.person_id as personId', 'p.name'])
        .execute();

export type NewPerson = {
  personId: string;
  name: string;
  email: string | null;
  title: string | null;
  timeZone: string;
  startDate: string | null;
  role?: 'member' | 'administrator';
  addedBy: string | null;
};

export const insertPerson = (db: Db, here: Here, person: NewPerson, now: Temporal.Instant) =>
  db
    .insertInto('org.people')
    .values({
      organisation_id: here.organisationId,
      person_id: person.personId,
      name: person.name,
      name_key: nameKey(person.name),
      email: person.email,
      title: person.title,
      time_zone: person.timeZone,
      start_date: person.startDate,
      role: person.role ?? 'member',
      added_by: person.addedBy,
      created_at: now.toString(),
    })
    .execute();

export const personWithEmail = (db: Db, viewer: Here, email: string) =>
  peopleOf(db, viewer)
    .where('p.email', '=', email)
    .select(['p.person_id as personId', 'p.name', 'p.left_on as leftOn'])
    .executeTakeFirst();

export type PersonChanges = {
  name?: string | undefined;
  title?: string | null | undefined;
  timeZone?: string | undefined;
  email?: string | null | undefined;
  startDate?: string | null | undefined;
  country?: string | null | undefined;
  locale?: string | null | undefined;
  level?: string | null | undefined;
  attributes?: Readonly<Record<string, string>> | undefined;
  role?: 'member' | 'administrator';
  userId?: string;
  leftOn?: string | null;
};

/** Sets what is given and leaves the rest. */
export const updatePerson = (db: Db, viewer: Here, personId: string, changes: PersonChanges) => {
  const { name, title, timeZone, email, startDate, role, userId, leftOn } = changes;
  const { country, locale, level, attributes } = changes;
  const set = {
    ...(name === undefined ? {} : { name, name_key: nameKey(name) }),
    ...(title === undefined ? {} : { title }),
    ...(timeZone === undefined ? {} : { time_zone: timeZone }),
    ...(email === undefined ? {} : { email }),
    ...(startDate === undefined ? {} : { start_date: startDate }),
    ...(role === undefined ? {} : { role }),
    ...(userId === undefined ? {} : { user_id: userId }),
    ...(leftOn === undefined ? {} : { left_on: leftOn }),
    ...(country === undefined ? {} : { country }),
    ...(locale === undefined ? {} : { locale }),
    ...(level === undefined ? {} : { level }),
    ...(attributes === undefined ? {} : { attributes: JSON.stringify(attributes) }),
  };
  if (Object.keys(set).length === 0) return Promise.resolve([]);
  return db
    .updateTable('org.people')
    .set(set)
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', personId)
    .execute();
};

export const insertOrganisation = (
  db: Db,
  organisation: Here & { name: string; timeZone: string },
  now: Temporal.Instant,
) =>
  db
    .insertInto('org.organisations')
    .values({
      organisation_id: organisation.organisationId,
      name: organisation.name,
      time_zone: organisation.timeZone,
      created_at: now.toString(),
    })
    .execute();

export const updateOrganisation = (
  db: Db,
  viewer: Here,
  { name, timeZone }: { name?: string | undefined; timeZone?: string | undefined },
) =>
  db
    .updateTable('org.organisations')
    .set({
      name: sql`coalesce(${name ?? null}, name)`,
      time_zone: sql`coalesce(${timeZone ?? null}, time_zone)`,
    })
    .where('organisation_id', '=', viewer.organisationId)
    .execute();
