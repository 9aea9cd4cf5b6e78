import { describe, expect, it } from 'vitest';
import { openDesk, plan } from '../../../../test/desk.ts';
import { newId } from '../../../platform/ids.ts';
import { contract as authoring } from '../authoring/contract.ts';
import { contract } from './contract.ts';
import { placementSource } from './public.ts';

const { world, open } = await openDesk();
type Desk = Awaited<ReturnType<typeof open>>;

const placement = 'today.top';
const range = { from: '2026-03-01T00:00:00Z', until: '2026-04-01T00:00:00Z' };

/** The bookings the engine would be given now, by their content. */
async function served({ Ada }: Desk, options = {}): Promise<string[]> {
  const found = await world.program.database.transaction('read', Ada, (db) =>
    placementSource(db, Ada.organisationId, placement, options),
  );
  return (found?.source.bookings ?? []).map(({ content }) => content);
}

const toldOf = async ({ Ada }: Desk, name: string) => {
  const { rows } = await world.owner.query<{ ids: Record<string, string> }>(
    'select ids from platform.events where organisation_id = $1 and name = $2 order by event_id',
    [Ada.organisationId, name],
  );
  return rows.map(({ ids }) => ids);
};

describe('a booking', () => {
  it('is a proposal by an author, and in force once a publisher approves it', async () => {
    const desk = await open();
    const { itemId, versionId } = await desk.write('Walk');
    const booked = await world.as(desk.Avi)(contract, 'book', { placement, itemId, plan: plan() });
    expect(booked).toMatchObject({ revision: 1, approved: false });
    const one = { bookingId: booked.bookingId };
    expect(await served(desk)).toEqual([]);
    expect(await served(desk, { drafts: true })).toEqual([versionId]);
    const own = await world.as(desk.Avi)(contract, 'booking', one);
    expect(own).toMatchObject({ state: 'proposed', may: { approve: false, withdraw: true } });
    await expect(world.as(desk.Avi)(contract, 'approve', { ...one, revision: 1 })).rejects.toThrow(
      'A publisher',
    );
    await world.as(desk.Pia)(contract, 'approve', { ...one, revision: 1 });
    expect(await served(desk)).toEqual([versionId]);
    expect(await toldOf(desk, 'scheduling.changed')).toEqual([{ placements: placement }]);
    expect(await world.as(desk.Avi)(contract, 'booking', one)).toMatchObject({
      state: 'live',
      may: { withdraw: false },
    });
    await expect(world.as(desk.Mia)(contract, 'booking', one)).rejects.toThrow('does not exist');
    await expect(world.as(desk.Mia)(contract, 'timeline', range)).rejects.toThrow('who write');
  });

  it('keeps the approved plan in force while a newer one waits, and never loses an edit', async () => {
    const desk = await open();
    const [asPia, asAvi] = [world.as(desk.Pia), world.as(desk.Avi)];
    const { itemId } = await desk.write('Walk');
    const { bookingId } = await asPia(contract, 'book', { placement, itemId, plan: plan() });
    const higher = plan({ priority: 5 });
    await asAvi(contract, 'changeBooking', { bookingId, revision: 1, plan: higher });
    const seen = await asPia(contract, 'booking', { bookingId });
    expect(seen).toMatchObject({ revision: 2, approvedRevision: 1, plan: { priority: 0 } });
    expect(seen.proposed).toMatchObject({ priority: 5 });
    await expect(
      asPia(contract, 'changeBooking', { bookingId, revision: 1, plan: plan({ priority: 9 }) }),
    ).rejects.toThrow('Somebody changed this meanwhile');
    await asPia(contract, 'approve', { bookingId, revision: 2 });
    const after = await asPia(contract, 'booking', { bookingId });
    expect(after).toMatchObject({ plan: { priority: 5 }, proposed: null });
    expect(after.history.map(({ revision, approvedBy }) => [revision, approvedBy?.name])).toEqual([
      [2, 'Pia'],
      [1, 'Pia'],
    ]);
  });

  it('waits for a second pair of eyes where its folder or its placement asks for one', async () => {
    const desk = await open({ secondEyes: true });
    const [asAda, asPia] = [world.as(desk.Ada), world.as(desk.Pia)];
    const { itemId } = await desk.write('Walk');
    const booked = await asPia(contract, 'book', { placement, itemId, plan: plan() });
    expect(booked.approved).toBe(false);
    const one = { bookingId: booked.bookingId, revision: 1 };
    await expect(asPia(contract, 'approve', one)).rejects.toThrow('another publisher');
    await asAda(contract, 'approve', one);
    expect(await served(desk)).toHaveLength(1);

    const other = await open();
    await world.as(other.Ada)(contract, 'changePlacement', { name: placement, secondEyes: true });
    const walk = await other.write('Walk');
    const again = { placement, itemId: walk.itemId, plan: plan() };
    expect((await world.as(other.Pia)(contract, 'book', again)).approved).toBe(false);
  });

  it('is dragged in time: its window, or each of its recurring times', async () => {
    const desk = await open();
    const asPia = world.as(desk.Pia);
    const { itemId } = await desk.write('Walk');
    const window = {
      clock: 'viewer',
      from: '2026-03-28T09:00',
      until: '2026-03-29T09:00',
    } as const;
    const made = { placement, itemId, plan: plan({ window }) };
    const { bookingId } = await asPia(contract, 'book', made);
    const drag = { bookingId, revision: 1, edge: 'both', minutes: 1440 } as const;
    expect(await asPia(contract, 'moveBooking', drag)).toMatchObject({
      revision: 2,
      window: { from: '2026-03-29T09:00', until: '2026-03-30T09:00' },
    });
    const fridays = { rule: 'FREQ=WEEKLY;BYDAY=FR', start: '2026-03-06T15:00', minutes: 180 };
    const recurrence = { ...fridays, zone: 'viewer' };
    const weekly = plan({ recurrence });
    await asPia(contract, 'changeBooking', { bookingId, revision: 2, plan: weekly });
    await asPia(contract, 'moveBooking', { ...drag, revision: 3 });
    const moved = await asPia(contract, 'booking', { bookingId });
    expect(moved.plan.recurrence).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=SA',
      start: '2026-03-07T15:00',
    });
  });

  it('refuses what cannot be, in sentences', async () => {
    const desk = await open();
    const asPia = world.as(desk.Pia);
    const { itemId, versionId } = await desk.write('Walk');
    const other = await desk.write('Other');
    const book = (part: Parameters<typeof plan>[0], to = placement) =>
      asPia(contract, 'book', { placement: to, itemId, plan: plan(part) });
    const window = {
      clock: 'instant',
      from: '2026-03-05T00:00:00Z',
      until: '2026-03-04T00:00:00Z',
    } as const;
    await expect(book({ window })).rejects.toThrow('It ends after it begins');
    const recurrence = {
      rule: 'FREQ=SECONDLY',
      start: '2026-03-05T09:00',
      minutes: 5,
      zone: 'UTC',
    };
    await expect(book({ recurrence })).rejects.toThrow('DAILY, WEEKLY, MONTHLY or YEARLY');
    await expect(book({ versionId: other.versionId })).rejects.toThrow('no published version');
    await expect(book({ audienceId: newId() })).rejects.toThrow('not there any more');
    await expect(book({}, 'no.such')).rejects.toThrow('does not exist');
    await world.as(desk.Ada)(contract, 'changePlacement', {
      name: placement,
      accepts: ['article'],
    });
    await expect(book({ versionId })).rejects.toThrow('does not take this type');
  });

  it('is withdrawn at once and put back', async () => {
    const desk = await open();
    const asPia = world.as(desk.Pia);
    const { itemId, versionId } = await desk.write('Walk');
    const { bookingId } = await asPia(contract, 'book', { placement, itemId, plan: plan() });
    await expect(world.as(desk.Avi)(contract, 'withdraw', { bookingId })).rejects.toThrow();
    await asPia(contract, 'withdraw', { bookingId });
    expect(await served(desk)).toEqual([]);
    expect((await asPia(contract, 'timeline', range)).bookings).toEqual([]);
    await asPia(contract, 'putBack', { bookingId });
    expect(await served(desk)).toEqual([versionId]);
  });

  it('shows only what is published', async () => {
    const desk = await open();
    const asAda = world.as(desk.Ada);
    const { itemId, versionId } = await desk.write('Walk');
    const pinned = plan({ versionId });
    await asAda(contract, 'book', { placement, itemId, plan: pinned });
    const second = await desk.publish(itemId, 'Walk on');
    await asAda(contract, 'book', { placement, itemId, plan: plan() });
    expect((await served(desk)).toSorted()).toEqual([versionId, second].toSorted());
    await asAda(authoring, 'withdraw', { itemId });
    expect(await served(desk)).toEqual([]);
    const { findings } = await asAda(contract, 'findings', range);
    expect(findings.filter(({ kind }) => kind === 'version-withdrawn')).toHaveLength(2);
  });
});
