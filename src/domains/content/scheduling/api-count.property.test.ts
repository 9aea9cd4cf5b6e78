import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { audienceOf, checkAudience } from '../presentation/engine/audience.ts';
import { everyone, matched } from './api-count.ts';

const world = await openWorld();
const names = Array.from({ length: 40 }, (_, at) => `P${at}`);

/** People who have some facts and lack others: levels, days, teams, people they lead, facts of their own. */
async function crowd(): Promise<Person> {
  const people = await world.organisation(names, {
    administrators: ['P0', 'P7'],
    lines: names.slice(1, 20).map((name, at) => [name, `P${Math.floor(at / 3)}`] as const),
  });
  const { P0 } = people;
  if (!P0) throw new Error('nobody is here');
  const { organisationId } = P0;
  await world.owner.query(
    `with numbered as (select person_id, row_number() over (order by person_id) as n
       from org.people where organisation_id = $1)
     update org.people p set
       level = (array['L4', 'L5', null])[1 + n % 3], country = (array['DE', 'JP', null])[1 + n % 3],
       start_date = case when n % 4 > 0 then now()::date - (n * 37)::int + 200 end,
       title = case when n % 5 = 0 then 'Engineer' end,
       locale = (array['de', 'ja', null])[1 + n % 3],
       time_zone = (array['Europe/Berlin', 'Asia/Tokyo'])[1 + n % 2],
       left_on = case when n = 11 then now()::date end,
       attributes = case when n % 2 = 0 then jsonb_build_object('guild', 'g' || n % 3) else '{}' end
     from numbered where p.organisation_id = $1 and numbered.person_id = p.person_id`,
    [organisationId],
  );
  await world.owner.query(
    `with team as (
       insert into org.teams (organisation_id, team_id, name, name_key, created_at)
       select $1, gen_random_uuid(), name, lower(name), now() from unnest(array['Quay', 'Pier']) name
       returning team_id, name)
     insert into org.memberships (organisation_id, membership_id, person_id, team_id, from_date, until_date)
     select $1, gen_random_uuid(), p.person_id, team.team_id, date '2020-01-01',
       case when length(p.name) = 2 then date '2021-01-01' end
     from org.people p cross join team
     where p.organisation_id = $1 and (team.name = 'Quay' or p.name like '%2%')`,
    [organisationId],
  );
  return P0;
}

const simple = fc.constantFrom(
  'role == "manager"', 'role != "manager"', 'administrator', 'country == "DE"', 'country in ["JP", "FR"]',
  'level != "L4"', 'level >= "L5"', 'tenureMonths > 12', 'tenureMonths <= 30', 'reports >= 2',
  'reports + 1 == 1', '"Quay" in teams', 'team == "Pier"', 'size(teams) == 2', 'size(teams) == 0',
  'teams.exists(t, t == "Pier")', 'teams.all(t, t != "Pier")', 'locale == "ja"', 'locale.startsWith("e")',
  'timeZone == "Asia/Tokyo"', 'guild == "g0"', 'guild != "g1"', 'has(viewer.guild)', 'has(viewer.level)',
  'has(viewer.title) ? title == "Engineer" : country == "JP"', 'nothing == 1', 'custom.guild == "g0"',
  'true', 'title.contains("gin")', 'level == country',
); // biome-ignore format: a list to be read
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    simple,
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a}) && (${b})`),
    fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a}) || (${b})`),
    tie('expression').map((inner) => `!(${inner})`),
  ),
}));

it('counts people put together by what is asked just as it would one by one', async () => {
  const viewer = await crowd();
  const now = world.program.clock();
  const { database } = world.program;
  const everybody = await database.transaction('read', viewer, (db) =>
    everyone({ db, viewer, now }),
  );
  expect(everybody).toHaveLength(names.length - 1);
  await fc.assert(
    fc.asyncProperty(expression, async (text) => {
      expect(checkAudience(text)).not.toHaveProperty('problem');
      const one = everybody.filter(audienceOf(text).matches);
      const found = await database.transaction('read', viewer, (db) =>
        matched({ db, viewer, now }, text),
      );
      expect(found).toMatchObject({ count: one.length, of: everybody.length, whole: true });
      const known = new Map(one.map(({ key, name }) => [key, name]));
      expect(found.some.length).toBe(Math.min(5, one.length));
      for (const { personId, name } of found.some) expect(known.get(personId)).toBe(name);
    }),
    { numRuns: 150 },
  );
});
