import { describe, expect, it } from 'vitest';
import { openDesk, plan } from '../../../../test/desk.ts';
import { compilePlacement } from '../presentation/engine/compile.ts';
import { present } from '../presentation/engine/present.ts';
import { contract } from './contract.ts';
import { placementSource } from './public.ts';

const { world, open } = await openDesk();
type Desk = Awaited<ReturnType<typeof open>>;

const placement = 'today.top';

/** Which versions somebody sees at an instant, by the very engine, from what would be compiled now. */
async function seenAt({ Ada }: Desk, instant: string, releaseId?: string): Promise<string[]> {
  const options = releaseId ? { releaseId, drafts: true } : {};
  const found = await world.program.database.transaction('read', Ada, (db) =>
    placementSource(db, Ada.organisationId, placement, options),
  );
  if (!found) return [];
  const compiled = compilePlacement({ ...found.source, number: 1 });
  const snapshot = { placements: new Map([[placement, compiled]]) };
  const viewer = { key: 'k', timeZone: 'Asia/Tokyo', locale: 'en', attributes: {} };
  const shown = present(snapshot, placement, viewer, Date.parse(instant));
  return (shown?.winners ?? []).map(({ versionId }) => versionId).toSorted();
}

async function prepared() {
  const desk = await open();
  const asPia = world.as(desk.Pia);
  const [old, fresh] = [await desk.write('Old'), await desk.write('New')];
  const pinned = await desk.write('Pinned');
  const second = await desk.publish(pinned.itemId, 'Pinned, again');
  const book = (itemId: string, part: Parameters<typeof plan>[0] = {}, releaseId?: string) =>
    asPia(contract, 'book', {
      placement,
      itemId,
      plan: plan(part),
      ...(releaseId ? { releaseId } : {}),
    });
  const { releaseId } = await asPia(contract, 'addRelease', { name: 'Spring' });
  const ends = await book(old.itemId);
  const pins = await book(pinned.itemId, { versionId: pinned.versionId });
  await book(fresh.itemId, {}, releaseId);
  const add = (change: Parameters<typeof asPia>[2]) =>
    asPia(contract, 'addChange', { releaseId, change } as never);
  await add({ kind: 'end', bookingId: ends.bookingId });
  await add({ kind: 'pin', bookingId: pins.bookingId, versionId: second });
  const before = [old.versionId, pinned.versionId].toSorted();
  const after = [fresh.versionId, second].toSorted();
  const { revision } = await asPia(contract, 'release', { releaseId });
  return { desk, asPia, releaseId, revision, before, after };
}

describe('a release', () => {
  it('goes live and rolls back as one, at an instant, and leaves what was before', async () => {
    const { desk, asPia, releaseId, revision, before, after } = await prepared();
    expect(await seenAt(desk, '2026-03-09T00:00:00Z')).toEqual(before);
    const nine = '2026-03-09T09:00:00.000Z';
    await asPia(contract, 'goLive', { releaseId, revision, at: nine });
    expect(await asPia(contract, 'release', { releaseId })).toMatchObject({ state: 'planned' });
    expect(await seenAt(desk, '2026-03-09T08:59:59.999Z')).toEqual(before);
    expect(await seenAt(desk, nine)).toEqual(after);
    world.travelTo('2026-03-10T12:00:00Z');
    expect(await asPia(contract, 'release', { releaseId })).toMatchObject({
      state: 'live',
      may: { change: false, goLive: false, rollBack: true },
    });
    await asPia(contract, 'rollBack', { releaseId });
    expect(await seenAt(desk, '2026-03-10T11:59:59.999Z')).toEqual(after);
    expect(await seenAt(desk, '2026-03-10T12:00:00Z')).toEqual(before);
    expect(await asPia(contract, 'release', { releaseId })).toMatchObject({ state: 'rolled-back' });
    await asPia(contract, 'goLive', { releaseId, revision });
    expect(await seenAt(desk, '2026-03-10T12:00:00Z')).toEqual(after);
  });

  it('that is planned is taken back before it is live, and then never was', async () => {
    const { desk, asPia, releaseId, revision, before } = await prepared();
    await asPia(contract, 'goLive', { releaseId, revision, at: '2026-03-09T09:00:00Z' });
    await expect(
      asPia(contract, 'removeChange', { releaseId, changeId: releaseId }),
    ).rejects.toThrow('live or will be');
    await asPia(contract, 'rollBack', { releaseId });
    expect(await seenAt(desk, '2026-03-20T09:00:00Z')).toEqual(before);
    await expect(asPia(contract, 'rollBack', { releaseId })).rejects.toThrow(
      'nothing to roll back',
    );
  });

  it('is looked at as if it were live before anybody sees it', async () => {
    const { desk, releaseId, before, after } = await prepared();
    expect(await seenAt(desk, '2026-03-02T09:00:00Z', releaseId)).toEqual(after);
    expect(await seenAt(desk, '2026-03-02T09:00:00Z')).toEqual(before);
  });

  it('is made live by somebody who saw its newest changes, and may publish all of it', async () => {
    const { desk, asPia, releaseId, revision } = await prepared();
    const other = await desk.write('More');
    await asPia(contract, 'book', { placement, itemId: other.itemId, plan: plan(), releaseId });
    const live = { releaseId, revision };
    await expect(asPia(contract, 'goLive', live)).rejects.toThrow('Somebody changed this');
    await expect(
      world.as(desk.Avi)(contract, 'goLive', { ...live, revision: revision + 1 }),
    ).rejects.toThrow('may publish every item');
    const empty = await asPia(contract, 'addRelease', { name: 'Nothing' });
    await expect(asPia(contract, 'goLive', { ...empty, revision: 1 })).rejects.toThrow(
      'nothing in this release',
    );
  });

  it('needs a second pair of eyes where one of its items does', async () => {
    const desk = await open({ secondEyes: true });
    const [asAda, asPia] = [world.as(desk.Ada), world.as(desk.Pia)];
    const { itemId, versionId } = await desk.write('Walk');
    const { releaseId } = await asPia(contract, 'addRelease', { name: 'Spring' });
    await asPia(contract, 'book', { placement, itemId, plan: plan(), releaseId });
    const live = { releaseId, revision: 2 };
    await expect(asPia(contract, 'goLive', live)).rejects.toThrow('second pair of eyes');
    await asAda(contract, 'goLive', live);
    expect(await seenAt(desk, '2026-03-02T09:00:00Z')).toEqual([versionId]);
  });

  it('takes an approved booking out of the schedule only by who may publish it', async () => {
    const desk = await open();
    const [asPia, asAvi] = [world.as(desk.Pia), world.as(desk.Avi)];
    const { itemId, versionId } = await desk.write('Walk');
    const { bookingId } = await asPia(contract, 'book', { placement, itemId, plan: plan() });
    const { releaseId } = await asAvi(contract, 'addRelease', { name: 'Mine' });
    const change = { kind: 'begin', bookingId } as const;
    await expect(asAvi(contract, 'addChange', { releaseId, change })).rejects.toThrow(
      'a publisher',
    );
    expect(await seenAt(desk, '2026-03-02T09:00:00Z')).toEqual([versionId]);
    await asPia(contract, 'addChange', { releaseId, change });
    expect(await seenAt(desk, '2026-03-02T09:00:00Z')).toEqual([]);
  });
});
