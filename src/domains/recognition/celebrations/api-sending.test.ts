import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMailServer } from '../../../../test/mail-server.ts';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contextOf } from '../../../platform/run.ts';
import { goOutIfDue } from './api-celebrate.ts';
import { contract } from './contract.ts';
import { jobs } from './jobs.ts';
import type { Channel } from './rules-ways.ts';

const world = await openWorld();
const post = await openMailServer();
afterAll(() => post.close());
beforeEach(() => {
  vi.stubEnv('SMTP_URL', post.url);
});

async function begin() {
  world.travelTo('2026-11-02T09:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Cem'], {
    lines: [
      ['Ben', 'Lea'],
      ['Lea', 'Cem'],
    ],
  });
  return { ...people, lea: world.as(people.Lea), ben: world.as(people.Ben) };
}

const words = ({ personId }: Person, channel: Channel, body: string) => ({
  personId,
  channel,
  forWhat: 'The quiet release',
  body,
});

/** The timetable's turn, in this organisation. */
async function turn({ organisationId }: Person): Promise<void> {
  const [job] = jobs;
  if (job?.kind !== 'every') throw new Error('The timetable is gone.');
  await world.program.database.transaction('change', { organisationId, personId: null }, (db) =>
    world.program.enqueue(db, `${job.name}.one`, { organisationId, ids: {} }),
  );
  await world.settle();
}

const mailsWith = (body: string) => post.accepted.filter((text) => text.includes(body));

const standing = async (call: ReturnType<typeof world.as>) =>
  (await call(contract, 'sent', {})).celebrations.map(({ deliveredAt, stopped }) =>
    deliveredAt ? 'delivered' : (stopped?.why ?? 'waiting'),
  );

describe('a private note', () => {
  it('arrives as a mail and on their page, once, however often it is sent', async () => {
    const { Lea, Ben, ben } = await begin();
    const body = 'Nobody noticed it, and that was the point.';
    const lea = world.as(Lea, { idempotencyKey: 'the-same-click' });
    await Promise.all([1, 2, 3].map(() => lea(contract, 'celebrate', words(Ben, 'note', body))));
    await world.settle();
    const [mail, ...more] = mailsWith(body);
    expect(more).toEqual([]);
    expect(mail).toContain(`ben.${Ben.personId}@example.org`);
    expect(mail).toMatch(/^Subject: A note for you\r$/m);
    const { celebrations } = await ben(contract, 'received', {});
    expect(celebrations).toMatchObject([{ body, author: { name: 'Lea' } }]);
  });

  it('goes out at an hour on their clock, once, though two timetables come to it at the same time', async () => {
    const { Lea, Ben, lea, ben } = await begin();
    const body = 'To be read on Monday morning.';
    const note = { ...words(Ben, 'note', body), goesAt: '2026-11-09T08:30' };
    const { celebrationId } = await lea(contract, 'celebrate', note);
    world.travelTo('2026-11-09T07:29:00Z');
    await turn(Lea);
    expect([mailsWith(body), (await ben(contract, 'received', {})).celebrations]).toEqual([[], []]);
    world.travelTo('2026-11-09T07:30:00Z');
    const goOut = () =>
      world.program.database.transaction('change', Lea, (db) =>
        goOutIfDue(
          { ...contextOf(world.program, db, Lea, world.program.clock()), viewer: Lea },
          celebrationId,
        ),
      );
    await Promise.all([goOut(), goOut(), turn(Lea)]);
    await turn(Lea);
    expect(mailsWith(body)).toHaveLength(1);
    expect(await standing(lea)).toEqual(['delivered']);
  });

  it('may be withdrawn until it has gone out, and not after', async () => {
    const { Lea, Ben, lea } = await begin();
    const note = { ...words(Ben, 'note', 'Too early.'), goesAt: '2026-11-09T08:30' };
    const { celebrationId } = await lea(contract, 'celebrate', note);
    await lea(contract, 'withdraw', { celebrationId });
    world.travelTo('2026-11-10T09:00:00Z');
    await turn(Lea);
    expect(mailsWith('Too early.')).toEqual([]);
    expect(await standing(lea)).toEqual(['withdrawn']);
    const sent = await lea(contract, 'celebrate', words(Ben, 'note', 'Gone.'));
    await expect(lea(contract, 'withdraw', sent)).rejects.toThrow('arrived already');
  });
});

describe('a note to the manager’s manager', () => {
  const channel = 'upward-note';

  it('needs a yes, and goes to them and to the person’s own page', async () => {
    const { Ben, Cem, lea, ben } = await begin();
    const body = 'You would want to know this.';
    const write = () => lea(contract, 'celebrate', words(Cem, channel, body));
    await expect(write()).rejects.toThrow('has not said yes');
    await ben(contract, 'consent', { channel, given: true });
    // Lea's own manager's manager is nobody; Ben's is Cem.
    await lea(contract, 'celebrate', words(Ben, channel, body));
    await world.settle();
    expect(mailsWith(body)).toHaveLength(1);
    expect(mailsWith(body)[0]).toContain(`cem.${Cem.personId}@example.org`);
    expect((await ben(contract, 'received', {})).celebrations).toHaveLength(1);
  });

  it('does not go out when the yes was taken back before its hour, and says so', async () => {
    const { Lea, Ben, lea, ben } = await begin();
    await ben(contract, 'consent', { channel, given: true });
    const body = 'Written while it was fine.';
    await lea(contract, 'celebrate', {
      ...words(Ben, channel, body),
      goesAt: '2026-11-09T08:30',
    });
    await ben(contract, 'consent', { channel, given: false });
    world.travelTo('2026-11-09T09:00:00Z');
    await turn(Lea);
    expect(mailsWith(body)).toEqual([]);
    expect(await standing(lea)).toEqual(['closed']);
    expect((await ben(contract, 'received', {})).celebrations).toEqual([]);
    await ben(contract, 'consent', { channel, given: true });
    await turn(Lea);
    expect(await standing(lea)).toEqual(['closed']);
  });
});
