import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contextOf } from '../../platform/run.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { record as ofCommitments } from '../commitments/record.ts';
import { contract } from './contract.ts';
import { record } from './record.ts';

const world = await openWorld();

const recordOf = (person: Person, source: typeof record) =>
  world.program.database.transaction('read', person, (db) => {
    const ctx = contextOf(world.program, db, person, world.program.clock());
    return source({ ...ctx, viewer: person });
  });

describe('the record of a meeting', () => {
  it('is a file any notes app can open, with nothing of the other’s own', async () => {
    world.travelTo('2026-03-02T08:00:00Z');
    const { Lea, Ben } = await world.organisation(['Lea', 'Ben'], { lines: [['Ben', 'Lea']] });
    const { meetingId, pairId } = await world.as(Lea)(contract, 'start', {
      personId: Ben.personId,
      kind: 'one-on-one',
      cadence: { every: 'week', weeks: 1 },
      timeZone: 'Europe/Berlin',
      startsOn: '2026-03-03T10:00',
      durationMinutes: 30,
      place: null,
      sealedPreparation: true,
    });
    const point = { meetingId, text: 'Plan\nof the week', shared: true };
    const { pointId } = await world.as(Lea)(contract, 'addPoint', point);
    await world.as(Ben)(contract, 'addPoint', { meetingId, text: 'canary' });
    await world.as(Ben)(contract, 'prepare', { meetingId, text: 'canary' });
    await world.as(Ben)(contract, 'checkIn', { meetingId, energy: 4, word: 'curious' });
    await world.as(Lea)(contract, 'tickPoint', { pointId, meetingId });
    await world.as(Lea)(contract, 'hold', { meetingId });
    const { markdown, json } = await recordOf(Lea, record);
    expect(markdown).toEqual([
      {
        path: 'people/Ben/2026-03-03 one-to-one.md',
        text: [
          '---',
          'person: "Ben"',
          'date: "2026-03-03"',
          'time: "10:00"',
          'kind: "one-on-one"',
          'state: "held"',
          '---',
          '',
          '## Points',
          '',
          '- [x] Plan',
          '  of the week (work, Lea)',
          '',
          '## Check-in',
          '',
          '- Ben: 4 of 5, curious',
          '',
        ].join('\n'),
      },
    ]);
    expect(JSON.stringify(json)).not.toContain('canary');
    const made = { pairId, ownerId: Lea.personId, text: 'Ask around', dueOn: '2026-03-09' };
    await world.as(Lea)(commitments, 'make', made);
    const promised = await recordOf(Ben, ofCommitments);
    expect(promised.markdown).toMatchObject([
      {
        path: 'people/Lea/commitments.md',
        text: '---\nperson: "Lea"\n---\n\n## Open\n\n- [ ] Ask around (Lea, by 2026-03-09)\n',
      },
    ]);
  });
});
