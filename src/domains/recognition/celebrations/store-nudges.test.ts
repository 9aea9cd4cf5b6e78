import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import type { NudgeRule } from '../../../platform/nudges.ts';
import { contract as meetings } from '../../meetings/contract.ts';
import { contract as wins } from '../wins/contract.ts';
import { contract } from './contract.ts';
import { nudges } from './nudges.ts';

const world = await openWorld();

async function begin() {
  world.travelTo('2026-09-01T09:00:00Z');
  const people = await world.organisation(['Lea', 'Ben'], { lines: [['Ben', 'Lea']] });
  const [lea, ben] = [world.as(people.Lea), world.as(people.Ben)];
  await lea(meetings, 'start', {
    personId: people.Ben.personId,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2026-09-02T10:00',
    durationMinutes: 30,
    place: '',
    sealedPreparation: false,
  });
  return { ...people, lea, ben };
}

/** What a rule would bring up on a day, and to whom. */
async function found({ organisationId }: Person, rule: string, day: string) {
  const one = nudges.find((each) => each.rule === `celebrations.${rule}`) as NudgeRule;
  const now = Temporal.Instant.from(`${day}T09:00:00Z`);
  return world.program.steward.transaction('read', { organisationId, personId: null }, (db) =>
    one.find(db, { organisationId, now, personIds: null }),
  );
}

const note = ({ personId }: Person) =>
  ({ personId, channel: 'page', forWhat: 'The release', body: 'Thank you.' }) as const;

describe('a nudge', () => {
  it('comes a week after a win was known and not celebrated, and goes with the celebration', async () => {
    const { Lea, Ben, lea, ben } = await begin();
    const log = { title: 'The quiet release', day: '2026-09-01' };
    const noticed = await lea(wins, 'log', { ...log, personId: Ben.personId });
    await ben(wins, 'log', { ...log, title: 'One nobody else knows' });
    expect(await found(Lea, 'win', '2026-09-07')).toEqual([]);
    const [one, ...more] = await found(Lea, 'win', '2026-09-08');
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      personId: Lea.personId,
      aboutId: Ben.personId,
      subjectId: noticed.winId,
      facts: { days: 7 },
    });
    await ben(wins, 'putAway', noticed);
    expect(await found(Lea, 'win', '2026-09-08')).toEqual([one]);
    await lea(contract, 'celebrate', { ...note(Ben), ...noticed });
    expect(await found(Lea, 'win', '2026-09-08')).toEqual([]);
    const shared = await ben(wins, 'log', { ...log, title: 'One to show' });
    await ben(wins, 'share', { ...shared, personId: Lea.personId });
    expect(await found(Lea, 'win', '2026-09-08')).toMatchObject([{ subjectId: shared.winId }]);
    await lea(contract, 'celebrate', { ...note(Ben), ...shared });
    expect(await found(Lea, 'win', '2026-09-08')).toEqual([]);
  });

  it('comes after 30 days without any celebration, by whomever', async () => {
    const { Lea, Ben, ben, lea } = await begin();
    expect(await found(Lea, 'quiet', '2026-09-30')).toEqual([]);
    expect(await found(Lea, 'quiet', '2026-10-02')).toMatchObject([{ aboutId: Ben.personId }]);
    world.travelTo('2026-09-20T09:00:00Z');
    await lea(contract, 'celebrate', note(Ben));
    expect(await found(Lea, 'quiet', '2026-10-02')).toEqual([]);
    expect(await found(Lea, 'quiet', '2026-10-21')).toHaveLength(1);
    expect((await ben(contract, 'received', {})).celebrations).toHaveLength(1);
  });

  it('asks for a card where there is a manager to show it to, and again after half a year', async () => {
    const { Ben, ben } = await begin();
    const personIds = async (rule: string, day: string) =>
      (await found(Ben, rule, day)).map(({ personId }) => personId);
    expect(await personIds('no-card', '2026-09-02')).toEqual([Ben.personId]);
    await ben(contract, 'keep', { liked: [{ channel: 'note' }], never: [] });
    expect(await personIds('no-card', '2026-09-02')).toEqual([]);
    expect(await personIds('old-card', '2027-02-28')).toEqual([]);
    expect(await personIds('old-card', '2027-03-02')).toEqual([Ben.personId]);
  });
});
