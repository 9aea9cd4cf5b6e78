import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { newId } from '../../platform/ids.ts';
import { contract as meetings } from '../meetings/contract.ts';
import { keepLook, type Look } from './store.ts';

const world = await openWorld();
const moment = (time: string) => Temporal.Instant.from(`2026-11-04T${time}:00Z`);

const keep = (person: Person, look: Pick<Look, 'at' | 'found'>) =>
  world.program.steward.transaction('change', { ...person, personId: null }, (db) =>
    keepLook(db, { ...person, personIds: [person.personId], ...look }),
  );

const found = ({ personId }: Person, subjectId: string, urgency = 50) => ({
  rule: 'meetings.overdue',
  personId,
  subjectId,
  aboutId: null,
  pairId: null,
  urgency,
  facts: {},
  href: '/one-to-ones',
});

const kept = async ({ organisationId }: Person): Promise<string[]> => {
  const { rows } = await world.owner.query<{ subject_id: string }>(
    'select subject_id from today.nudges where organisation_id = $1 order by urgency desc',
    [organisationId],
  );
  return rows.map((row) => row.subject_id);
};

describe('a look', () => {
  it('replaces the one before it, tells whose nudges changed, and never writes over a later one', async () => {
    const { ada } = await world.organisation(['ada']);
    const [first, second] = [newId(), newId()];
    const changed = await keep(ada, { at: moment('09:00'), found: [found(ada, first)] });
    expect(changed).toEqual([ada.personId]);
    const same = await keep(ada, { at: moment('09:10'), found: [found(ada, first)] });
    expect(same).toEqual([]);
    await keep(ada, { at: moment('09:20'), found: [found(ada, second)] });
    expect(await kept(ada)).toEqual([second]);
    const late = await keep(ada, { at: moment('09:15'), found: [found(ada, first)] });
    expect(late).toEqual([]);
    expect(await kept(ada)).toEqual([second]);
  });

  it('finds the same for everybody at once as for the people named', async () => {
    world.travelTo('2026-11-01T12:00:00Z');
    const people = await world.organisation(['lea', 'ben', 'ida'], {
      lines: [
        ['ben', 'lea'],
        ['ida', 'lea'],
      ],
    });
    const { lea, ben, ida } = people;
    for (const { personId } of [ben, ida]) {
      const plan = { every: 'week', weeks: 1 } as const;
      const series = { kind: 'one-on-one', cadence: plan, timeZone: 'Europe/Berlin' } as const;
      const where = { startsOn: '2026-11-02T10:00', durationMinutes: 30, place: null };
      await world.as(lea)(meetings, 'start', {
        personId,
        ...series,
        ...where,
        sealedPreparation: false,
      });
    }
    const { organisationId } = lea;
    const looks = (now: Temporal.Instant, personIds: string[] | null) =>
      world.program.steward.transaction('read', { organisationId, personId: null }, async (db) => {
        const rules = world.program.slices.flatMap(({ nudges }) => nudges ?? []);
        const all = [];
        for (const { rule, find } of rules) {
          const list = await find(db, { organisationId, now, personIds });
          all.push(...list.map(({ personId, subjectId }) => `${rule} ${personId} ${subjectId}`));
        }
        return all.sort();
      });
    const everyone = [lea, ben, ida].map(({ personId }) => personId);
    for (const day of ['2026-11-02T07:00:00Z', '2026-11-05T09:00:00Z', '2026-12-20T09:00:00Z']) {
      const now = Temporal.Instant.from(day);
      const whole = await looks(now, null);
      expect(whole.length).toBeGreaterThan(0);
      expect(await looks(now, everyone)).toEqual(whole);
    }
  });
});
