import { describe, expect, it } from 'vitest';
import {
  announce,
  book,
  publish,
  rewrite,
  withPlacements,
  write,
} from '../../../../test/present/writing.ts';
import { openWorld } from '../../../../test/world.ts';
import { newId } from '../../../platform/ids.ts';
import { contract as authoring } from '../authoring/contract.ts';
import { contract as scheduling } from '../scheduling/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

async function begin() {
  world.travelTo('2026-03-02T08:00:00Z');
  const people = await world.organisation(['Ada', 'Lea', 'Ben', 'Cleo', 'Dan', 'Eve'], {
    administrators: ['Ada'],
    lines: [['Ben', 'Lea']],
  });
  await withPlacements(world, people.Ada);
  return people;
}
type People = Awaited<ReturnType<typeof begin>>;

const titleFor = async (person: People['Ada'], placements = 'today.top') => {
  const shown = await world.as(person)(contract, 'now', { placements });
  return shown.placements.flatMap(({ items }) =>
    items.map(({ text }) => (text as { title: string }).title),
  );
};

describe('what is presented', () => {
  it('appears with the publish, changes with the next, and goes when it is withdrawn', async () => {
    const { Ada, Ben } = await begin();
    const { itemId, versionId } = await write(world, Ada, 'Hello');
    await book(world, Ada, itemId);
    expect(await titleFor(Ben)).toEqual([]);
    await publish(world, Ada, versionId);
    expect(await titleFor(Ben)).toEqual(['Hello']);
    const next = await rewrite(world, Ada, itemId, 'Hello again', 2);
    expect(await titleFor(Ben)).toEqual(['Hello']);
    await publish(world, Ada, next.versionId);
    expect(await titleFor(Ben)).toEqual(['Hello again']);
    await world.as(Ada)(authoring, 'withdraw', { itemId });
    expect(await titleFor(Ben)).toEqual([]);
  });

  it('is for those it is meant for, when it is meant, and nobody else', async () => {
    const { Ada, Lea, Ben } = await begin();
    const audience = { name: 'Managers', expression: 'role == "manager"' };
    const { audienceId } = await world.as(Ada)(scheduling, 'addAudience', audience);
    const window = {
      clock: 'viewer',
      from: '2026-03-06T15:00',
      until: '2026-03-06T18:00',
    } as const;
    const { bookingId } = await announce(world, Ada, 'For managers', { audienceId, window });
    expect(await titleFor(Lea)).toEqual([]);
    world.travelTo('2026-03-06T13:59:59Z');
    expect(await titleFor(Lea)).toEqual([]);
    world.travelTo('2026-03-06T14:00:00Z');
    expect(await titleFor(Lea)).toEqual(['For managers']);
    expect(await titleFor(Ben)).toEqual([]);
    const why = { placement: 'today.top', at: '2026-03-06T12:00:00Z' };
    const { verdicts } = await world.as(Ada)(contract, 'why', { ...why, personId: Lea.personId });
    expect(verdicts).toMatchObject([{ bookingId, reason: { because: 'before-window' } }]);
    await expect(world.as(Ben)(contract, 'why', why)).rejects.toThrow('write, review or publish');
  });

  it('can be seen beforehand, as anybody, with a release that is not live and a booking nobody approved', async () => {
    const { Ada, Lea } = await begin();
    const asAda = world.as(Ada);
    const { itemId, versionId } = await write(world, Ada, 'Soon');
    await publish(world, Ada, versionId);
    const { releaseId } = await asAda(scheduling, 'addRelease', { name: 'Spring' });
    await asAda(scheduling, 'book', { placement: 'today.top', itemId, plan: {}, releaseId });
    const asked = { placements: 'today.top', personId: Lea.personId };
    const titles = async (more: object) =>
      (await asAda(contract, 'preview', { ...asked, ...more })).placements[0]?.items.length;
    expect(await titles({})).toBe(0);
    expect(await titles({ releaseId })).toBe(1);
    expect(await titleFor(Lea)).toEqual([]);
    const drafted = await announce(world, Ada, 'Unasked');
    await asAda(scheduling, 'withdraw', { bookingId: drafted.bookingId });
    await asAda(scheduling, 'book', { placement: 'today.top', itemId, plan: {}, approve: false });
    expect(await titles({ drafts: 'true' })).toBe(1);
    expect(await titleFor(Lea)).toEqual([]);
  });
});

describe('what is counted', () => {
  const seen = (of: { bookingId: string; versionId: string }, what: 'impression' | 'action') => ({
    placement: 'today.top',
    bookingId: of.bookingId,
    versionId: of.versionId,
    what,
  });

  it('is told once five people stand behind it, and never by a step that is about fewer', async () => {
    const people = await begin();
    const { Ada } = people;
    const shown = await announce(world, Ada, 'Counted');
    const asked = { from: '2026-03-01', until: '2026-03-03' };
    const figures = async () => {
      await world.settle();
      return (await world.as(Ada)(contract, 'figures', asked)).figures;
    };
    const all = Object.values(people);
    let before = 0;
    for (const person of [...all, ...all]) {
      const happenings = [seen(shown, 'impression')];
      await world.as(person)(contract, 'measure', { batchId: newId(), happenings });
      const [figure] = await figures();
      const now = figure?.impressions ?? 0;
      expect([0, before, before + 5, before + 6, before + 7]).toContain(now);
      expect(now - before === 0 || now - before >= 5).toBe(true);
      before = now;
    }
    expect(before).toBeGreaterThanOrEqual(5);
  });

  it('is counted once for each batch, and of what is not ours nothing', async () => {
    const { Ada, Ben } = await begin();
    const shown = await announce(world, Ada, 'Once');
    const batchId = newId();
    const happenings = [
      seen(shown, 'impression'),
      seen({ ...shown, bookingId: newId() }, 'action'),
    ];
    for (let sent = 0; sent < 3; sent += 1) {
      await world.as(Ben)(contract, 'measure', { batchId, happenings });
    }
    await world.settle();
    const { rows } = await world.owner.query(
      'select impressions, actions from presentation.pending where organisation_id = $1',
      [Ada.organisationId],
    );
    expect(rows).toEqual([{ impressions: '1', actions: '0' }]);
  });

  it('lets a cap hold by what the viewer keeps', async () => {
    const { Ada, Ben } = await begin();
    const shown = await announce(world, Ada, 'Capped', { cap: { times: 2, days: 7 } });
    const asBen = world.as(Ben);
    let state: string | null = null;
    for (let time = 0; time < 2; time += 1) {
      const held: { state?: string } = state === null ? {} : { state };
      const { placements } = await asBen(contract, 'now', { placements: 'today.top', ...held });
      expect(placements[0]?.items).toHaveLength(1);
      const happenings = [seen(shown, 'impression')];
      ({ state } = await asBen(contract, 'measure', { batchId: newId(), happenings, ...held }));
    }
    const asked = { placements: 'today.top', state: state ?? '' };
    expect((await asBen(contract, 'now', asked)).placements[0]?.items).toEqual([]);
    expect((await world.as(Ada)(contract, 'now', asked)).placements[0]?.items).toHaveLength(1);
    world.travelTo('2026-03-09T08:00:01Z');
    expect((await asBen(contract, 'now', asked)).placements[0]?.items).toHaveLength(1);
  });
});
