import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openPictures } from '../../../../test/pictures.ts';
import { openWorld } from '../../../../test/world.ts';
import { findUntried } from './store-nudges.ts';

const world = await openWorld();
const { begin, lay, chooseFirst } = await openPictures(world);

describe('the reminder', () => {
  it('comes before a career conversation, to whoever has not tried a picture in three months', async () => {
    const stage = await begin('2027-03-10T10:00');
    const { Ben, meetingId } = stage;
    const { organisationId, personId } = Ben;
    const found = async (now: string) => {
      world.travelTo(now);
      const scope = { organisationId, now: Temporal.Instant.from(now), personIds: [personId] };
      const steward = { organisationId, personId: null };
      const nudges = await world.program.steward.transaction('read', steward, (db) =>
        findUntried(db, scope),
      );
      return nudges.map((one) => [one.personId, one.subjectId, one.facts]);
    };
    expect(await found('2026-12-01T09:00:00Z')).toEqual([]);
    expect(await found('2027-03-01T09:00:00Z')).toEqual([[personId, meetingId, { before: false }]]);
    const { sessionId } = await lay(Ben, stage, 'ahead');
    await chooseFirst(Ben, sessionId);
    expect(await found('2027-03-02T09:00:00Z')).toEqual([]);
  });
});
