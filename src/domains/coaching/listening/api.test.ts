import { describe, expect, it } from 'vitest';
import { begin, ben, heldBack, lea, reports, running, travel } from '../../../../test/together.ts';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contract } from './contract.ts';

const world = await openWorld();

describe('listening together', () => {
  it('begins when both agreed, and leaves figures to the manager and nothing it was made from', async () => {
    const { asLea, asBen, Lea, meetingId, sessionId } = await running(world);
    travel(world, 20_500);
    await asLea(contract, 'asked', { meetingId });
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    await asBen(contract, 'report', { sessionId, reports: reports(ben, 60_000) });
    travel(world, 60_000);
    expect(await asLea(contract, 'floor', { sessionId })).toEqual({ eighths: 3 });
    expect(await asBen(contract, 'floor', { sessionId })).toEqual({ eighths: null });
    expect(await heldBack(world, Lea)).not.toBe(0);
    await asBen(contract, 'end', { sessionId });

    expect(await heldBack(world, Lea)).toBe(0);
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([
      {
        figures: {
          coveredMs: 60_000,
          unreliableMs: 0,
          share: { mineMs: 21_000, spokenMs: 49_000 },
          silences: [
            { ms: 4000, endedBy: 'me' },
            { ms: 4000, endedBy: 'me' },
          ],
          afterMyQuestion: [{ ms: 1000, next: 'them' }],
          afterTheirAnswer: [4000],
          longestMs: 10_000,
          talkOver: { times: 0, ms: 0 },
        },
        ribbon: { sliceMs: 2000, slices: 'mmmmm..mmmeeeeeeee..mmmeeeeeee' },
      },
    ]);
    const theirs = await asBen(contract, 'afterwards', { meetingId });
    expect(theirs.listened).toMatchObject([{ figures: null, ribbon: { sliceMs: 2000 } }]);
    expect((await asBen(contract, 'trend', {})).listened).toEqual([]);
    expect((await asLea(contract, 'trend', {})).listened).toMatchObject([{ with: 'Ben' }]);
  });

  it('shows the figures to the manager only, also where the program would let the other see them', async () => {
    const { asLea, Lea, Ben, sessionId } = await running(world);
    travel(world, 60_000);
    await asLea(contract, 'end', { sessionId });
    const seenBy = (person: Person) =>
      world.program.database.transaction('read', person, (db) =>
        db.selectFrom('listening.figures').select('session_id').execute(),
      );
    expect(await seenBy(Lea)).toEqual([{ session_id: sessionId }]);
    expect(await seenBy(Ben)).toEqual([]);
  });

  it('keeps no ribbon unless both wished it', async () => {
    const { asLea, asBen, meetingId, sessionId } = await running(world, { lea: true, ben: false });
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    travel(world, 60_000);
    await asLea(contract, 'end', { sessionId });
    for (const as of [asLea, asBen]) {
      const { listened } = await as(contract, 'afterwards', { meetingId });
      expect(listened).toMatchObject([{ ribbon: null }]);
    }
  });

  it('counts nothing of the time in which only one of the two devices listened', async () => {
    const { asLea, asBen, meetingId, sessionId } = await running(world);
    await asLea(contract, 'report', { sessionId, reports: reports(lea, 60_000) });
    await asBen(contract, 'report', { sessionId, reports: reports(ben, 60_000).slice(0, 3) });
    travel(world, 60_000);
    await asLea(contract, 'end', { sessionId });
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([
      {
        figures: { coveredMs: 30_000, unreliableMs: 30_000, share: { mineMs: 16_000 } },
        ribbon: { slices: 'mmmmm..mmmeeeee???????????????' },
      },
    ]);
  });

  it('does not begin by itself, hears nobody before, and goes without a trace when either says so', async () => {
    const { asLea, asBen, Lea, meetingId } = await begin(world);
    travel(world, 0);
    const asked = { meetingId, devices: 2, ribbon: true } as const;
    const { sessionId } = await asLea(contract, 'ask', asked);
    const report = { sessionId, reports: reports(lea, 10_000) };
    expect(await asLea(contract, 'report', report)).toEqual({ kept: false });
    await expect(asLea(contract, 'agree', { sessionId, ribbon: true })).rejects.toThrow(
      'when the other does',
    );
    await asBen(contract, 'erase', { sessionId });
    expect(await asLea(contract, 'room', { meetingId })).toMatchObject({ session: null });

    const again = await asBen(contract, 'ask', asked);
    await asLea(contract, 'agree', { sessionId: again.sessionId, ribbon: true });
    await asLea(contract, 'report', { ...report, sessionId: again.sessionId });
    travel(world, 60_000);
    await asLea(contract, 'end', { sessionId: again.sessionId });
    const late = { ...report, sessionId: again.sessionId };
    expect(await asLea(contract, 'report', late)).toEqual({ kept: false });
    await asBen(contract, 'erase', { sessionId: again.sessionId });
    expect(await asLea(contract, 'afterwards', { meetingId })).toMatchObject({ listened: [] });
    const { rows } = await world.owner.query(
      'select 1 from listening.figures where organisation_id = $1',
      [Lea.organisationId],
    );
    expect(rows).toEqual([]);
  });

  it('with one device on the table tells silences, and not whose', async () => {
    const { asLea, asBen, meetingId } = await begin(world);
    travel(world, 0);
    const { sessionId } = await asLea(contract, 'ask', { meetingId, devices: 1, ribbon: true });
    await asBen(contract, 'agree', { sessionId, ribbon: true });
    const all = { sessionId, reports: reports([...lea, ...ben], 60_000) };
    await expect(asBen(contract, 'report', all)).rejects.toThrow('One device');
    await asLea(contract, 'report', all);
    travel(world, 60_000);
    await asLea(contract, 'end', { sessionId });
    const { listened } = await asLea(contract, 'afterwards', { meetingId });
    expect(listened).toMatchObject([
      {
        devices: 1,
        ribbon: null,
        figures: {
          share: null,
          longestMs: null,
          silences: [
            { ms: 4000, endedBy: null },
            { ms: 4000, endedBy: null },
          ],
        },
      },
    ]);
  });
});
