import { describe, expect, it } from 'vitest';
import { openDesk, plan } from '../../../../test/desk.ts';
import type { Db } from '../../../platform/db/database.ts';
import { contract } from './contract.ts';
import { insertApproval, insertPlan, reachBooking, setWithdrawn } from './store-bookings.ts';
import { insertChange, insertSpan } from './store-releases.ts';

const { world, open } = await openDesk();
type Desk = Awaited<ReturnType<typeof open>>;

/** Straight to the tables, as this person: the application's lock is not asked. */
const asOf = (person: Desk['Avi'], work: (db: Db) => Promise<unknown>) =>
  world.program.database.transaction('change', person, work);
const closed = 'row-level security';

async function booked() {
  const desk = await open();
  const { itemId } = await desk.write('Walk');
  const book = { placement: 'today.top', itemId, plan: plan() };
  const { bookingId } = await world.as(desk.Avi)(contract, 'book', book);
  const { releaseId } = await world.as(desk.Avi)(contract, 'addRelease', { name: 'Spring' });
  return { ...desk, bookingId, releaseId };
}

describe('the second lock', () => {
  it('lets an author plan, and a publisher alone approve', async () => {
    const { Avi, Pia, Mia, bookingId } = await booked();
    const now = world.program.clock();
    const first = { bookingId, revision: 1 };
    await expect(asOf(Avi, (db) => insertApproval(db, Avi, first, now))).rejects.toThrow(closed);
    await asOf(Pia, (db) => insertApproval(db, Pia, first, now));
    const second = { bookingId, revision: 2, plan: plan() };
    await expect(asOf(Mia, (db) => insertPlan(db, Mia, second, now))).rejects.toThrow(closed);
    await asOf(Avi, (db) => insertPlan(db, Avi, second, now));
  });

  it('lets an author take back a proposal of their own, and a publisher alone what is approved', async () => {
    const { Avi, Pia, bookingId } = await booked();
    const now = world.program.clock();
    const set = (person: Desk['Avi'], at: typeof now | null) =>
      asOf(person, (db) => setWithdrawn(db, person, bookingId, at));
    const isOut = () =>
      world.program.database.transaction('read', Pia, async (db) => {
        const found = await reachBooking(db, Pia, bookingId);
        return found?.withdrawnAt !== null;
      });
    await set(Avi, now);
    expect(await isOut()).toBe(true);
    await set(Avi, null);
    await asOf(Pia, (db) => insertApproval(db, Pia, { bookingId, revision: 1 }, now));
    await expect(set(Avi, now)).rejects.toThrow(closed);
    expect(await isOut()).toBe(false);
    await set(Pia, now);
    await set(Avi, null);
    expect(await isOut()).toBe(true);
    await set(Pia, null);
    expect(await isOut()).toBe(false);
  });

  it('lets a publisher alone make a release live, or take what is approved into one', async () => {
    const { Avi, Pia, bookingId, releaseId } = await booked();
    const now = world.program.clock();
    const begin = { kind: 'begin', bookingId, versionId: null } as const;
    const end = { ...begin, kind: 'end' } as const;
    await asOf(Pia, (db) => insertApproval(db, Pia, { bookingId, revision: 1 }, now));
    const adds = (person: Desk['Avi'], change: typeof begin | typeof end) =>
      asOf(person, (db) => insertChange(db, person, releaseId, change, now));
    await expect(adds(Avi, begin)).rejects.toThrow(closed);
    await adds(Avi, end);
    await adds(Pia, begin);
    const live = (person: Desk['Avi']) =>
      asOf(person, (db) => insertSpan(db, person, releaseId, now.toString(), now));
    await expect(live(Avi)).rejects.toThrow(closed);
    await live(Pia);
  });
});
