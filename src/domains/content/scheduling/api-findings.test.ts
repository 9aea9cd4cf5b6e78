import { describe, expect, it } from 'vitest';
import { openDesk, plan } from '../../../../test/desk.ts';
import { contract as org } from '../../org/contract.ts';
import { contract } from './contract.ts';
import type { Plan } from './contract-shapes.ts';

const { world, open } = await openDesk();
type Desk = Awaited<ReturnType<typeof open>>;

const march = { from: '2026-03-01T00:00:00Z', until: '2026-03-29T00:00:00Z' };

const findingsFor = async ({ Pia }: Desk) =>
  (await world.as(Pia)(contract, 'findings', march)).findings;

async function book(desk: Desk, placement: string, title: string, part: Partial<Plan>) {
  const { itemId } = await desk.write(title);
  const booked = { placement, itemId, plan: plan(part) };
  return (await world.as(desk.Pia)(contract, 'book', booked)).bookingId;
}

const weekly = (rule: string, zone = 'viewer') => ({
  rule,
  start: '2026-01-02T15:00',
  minutes: 180,
  zone,
});

describe('findings', () => {
  it('name who sees nothing on Fridays', async () => {
    const desk = await open();
    const asAda = world.as(desk.Ada);
    for (const { personId } of [desk.Mia, desk.Ken]) {
      await asAda(org, 'editPerson', { personId, country: 'JP', timeZone: 'Asia/Tokyo' });
    }
    const expression = '!(country == "JP")';
    const { audienceId } = await asAda(contract, 'addAudience', { name: 'Not Japan', expression });
    for (const { personId } of [desk.Ada, desk.Pia, desk.Avi, desk.Ron]) {
      await asAda(org, 'editPerson', { personId, country: 'DE' });
    }
    const recurrence = weekly('FREQ=WEEKLY;BYDAY=FR');
    await book(desk, 'team.friday', 'Weekend', { recurrence, audienceId });
    const gaps = (await findingsFor(desk)).filter(({ kind }) => kind === 'gap');
    expect(gaps).toMatchObject([
      {
        placement: 'team.friday',
        people: 2,
        sentence:
          'On Fridays from 6 March to 27 March 2 people in Japan see nothing in “Friday, for teams”.',
      },
    ]);
  });

  it('name a Friday that everybody was forgotten on', async () => {
    const desk = await open();
    const recurrence = weekly('FREQ=WEEKLY;BYDAY=FR');
    const until = { clock: 'viewer', from: null, until: '2026-03-19T00:00' } as const;
    const from = { clock: 'viewer', from: '2026-03-21T00:00', until: null } as const;
    await book(desk, 'team.friday', 'First', { recurrence, window: until });
    await book(desk, 'team.friday', 'Then', { recurrence, window: from });
    expect((await findingsFor(desk)).map(({ sentence }) => sentence)).toEqual([
      'On Friday 20 March nobody sees anything in “Friday, for teams”.',
    ]);
  });

  it('name what is hidden, meant for nobody, never due, or capped in vain', async () => {
    const desk = await open();
    const asPia = world.as(desk.Pia);
    const nobody = { name: 'Nobody', expression: 'country == "AQ"' };
    const { audienceId } = await asPia(contract, 'addAudience', nobody);
    const above = await book(desk, 'team.friday', 'Above', { priority: 2 });
    const below = await book(desk, 'team.friday', 'Below', { priority: 1 });
    await book(desk, 'me.learn', 'Unmet', { audienceId });
    const past = { clock: 'viewer', from: '2026-03-10T00:00', until: null } as const;
    const recurrence = weekly('FREQ=DAILY;COUNT=3');
    await book(desk, 'me.learn', 'Late', { recurrence, window: past });
    const fridays = weekly('FREQ=WEEKLY;BYDAY=FR');
    await book(desk, 'me.learn', 'Capped', { recurrence: fridays, cap: { times: 5, days: 7 } });
    const found = await findingsFor(desk);
    expect(found.filter(({ kind }) => kind !== 'gap')).toMatchObject([
      {
        kind: 'nobody',
        sentence: '“Unmet” is for people in Antarctica, and nobody here is one of them.',
      },
      { kind: 'never', sentence: '“Late” has no time left: its times lie outside its window.' },
      {
        kind: 'cap-never-reached',
        sentence:
          '“Capped” stands on 1 of 7 days, so somebody who looks once a day never comes to the cap of 5.',
      },
      {
        kind: 'hidden',
        bookingIds: [below, above],
        sentence:
          '“Below” is never seen in “Friday, for teams” in this time: “Above” always comes first.',
      },
    ]);
  });

  it('name arms of one experiment that overlap', async () => {
    const desk = await open();
    const arm = (name: string, from: number, until: number) => ({
      experiment: { name: 'Words', arm: name, from, until },
    });
    await book(desk, 'me.learn', 'A', arm('a', 0, 5000));
    await book(desk, 'me.learn', 'B', arm('b', 4000, 9000));
    expect(await findingsFor(desk)).toMatchObject([{ kind: 'arms-overlap' }]);
  });
});
