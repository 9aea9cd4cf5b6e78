import { expect, test } from 'vitest';
import { openWorld } from '../../../test/world.ts';
import { contract } from './contract.ts';
import { viewerAttributes } from './public.ts';

const world = await openWorld();
const tide = () => world.organisation(['lea', 'ben', 'max'], { administrators: ['max'] });

test('country and language are one’s own to say; level and the house’s facts an administrator’s', async () => {
  const { ben, max, lea } = await tide();
  const [asBen, asMax] = [world.as(ben), world.as(max)];
  const one = { personId: ben.personId };
  await asBen(contract, 'editPerson', { ...one, country: 'at', locale: 'de-AT' });
  for (const facts of [{ level: 'staff' }, { attributes: { guild: 'data' } }]) {
    await expect(asBen(contract, 'editPerson', { ...one, ...facts })).rejects.toThrow(
      'an administrator',
    );
  }
  await asMax(contract, 'editPerson', { ...one, level: 'staff', attributes: { guild: 'data' } });
  const { person } = await asBen(contract, 'me', {});
  expect(person).toMatchObject({ country: 'AT', locale: 'de-AT', level: 'staff' });
  expect(person.attributes).toEqual({ guild: 'data' });
  const seen = await world.as(lea)(contract, 'person', one);
  expect(seen).toMatchObject({ country: 'AT', level: 'staff', attributes: null });
  const wrong = [{ role: 'x' }, { Guild: 'x' }, { guild: '' }, { guild: 'two\nlines' }];
  for (const attributes of wrong) {
    await expect(asMax(contract, 'editPerson', { ...one, attributes })).rejects.toThrow();
  }
});

test('what content may be meant for is imported, and asked for of one person', async () => {
  const { max } = await tide();
  world.travelTo('2026-03-02T08:00:00Z');
  const columns = 'email,name,title,team,manager_email,start_date,level,country,attribute:guild';
  const rows = [
    'ida@x.org,Ida,Lead,Kelp,,2024-12-01,staff,JP,data',
    'jo@x.org,Jo,,Kelp,ida@x.org,,,,',
  ];
  await world.as(max)(contract, 'importApply', { text: [columns, ...rows].join('\n') });
  const { people } = await world.as(max)(contract, 'people', { q: 'ida' });
  const personId = people[0]?.personId ?? '';
  const now = world.program.clock();
  const facts = await world.program.database.transaction('read', max, (db) =>
    viewerAttributes(db, { organisationId: max.organisationId, personId }, now),
  );
  expect(facts).toEqual({
    key: personId,
    name: 'Ida',
    timeZone: 'Europe/Berlin',
    locale: 'en',
    attributes: {
      administrator: false,
      country: 'JP',
      guild: 'data',
      level: 'staff',
      reports: 1,
      role: 'manager',
      team: 'Kelp',
      teams: ['Kelp'],
      tenureMonths: 15,
      title: 'Lead',
    },
  });
});
