import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contextOf } from '../../platform/run.ts';
import { contract as commitments } from '../commitments/contract.ts';
import { record as ofCommitments } from '../commitments/record.ts';
import { contract as org } from '../org/contract.ts';
import { contract } from './contract.ts';
import { notesHome } from './live.ts';
import { record } from './record.ts';

const world = await openWorld();

const recordOf = (person: Person, source: typeof record, seen: Person = person) =>
  world.program.database.transaction('read', seen, (db) => {
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

describe('what somebody wrote, after they stop leading the other', () => {
  const mine = ['hernote', 'herpoint', 'hershared', 'herprep', 'herword', 'herpromise', 'herskip'];
  const theirs = [
    'ournote',
    'hisnote',
    'hispoint',
    'hisshared',
    'hisprep',
    'hisword',
    'hispromise',
  ];
  const laters = ['hiswhy', 'hisclosing', 'ourplace'];
  const canaries = (text: string) =>
    [...mine, ...theirs, ...laters].filter((word) => text.includes(`canary-${word}`));

  /** A meeting both wrote in; then Ben gets another manager. */
  async function parted() {
    world.travelTo('2026-03-02T08:00:00Z');
    const { Lea, Ben, Ida } = await world.organisation(['Lea', 'Ben', 'Ida'], {
      lines: [['Ben', 'Lea']],
    });
    const [lea, ben] = [world.as(Lea), world.as(Ben)];
    const { meetingId, pairId, seriesId } = await lea(contract, 'start', {
      personId: Ben.personId,
      kind: 'one-on-one',
      cadence: { every: 'week', weeks: 1 },
      timeZone: 'Europe/Berlin',
      startsOn: '2026-03-03T10:00',
      durationMinutes: 30,
      place: 'canary-ourplace',
      sealedPreparation: true,
    });
    for (const [call, whose] of [
      [lea, 'her'],
      [ben, 'his'],
    ] as const) {
      const owner = { ownerId: whose === 'her' ? Lea.personId : Ben.personId, meetingId };
      const promise = { pairId, ...owner, text: `canary-${whose}promise`, dueOn: '2026-03-09' };
      const { pointId } = await call(contract, 'addPoint', {
        meetingId,
        text: `canary-${whose}shared`,
        shared: true,
      });
      await call(contract, 'addPoint', { meetingId, text: `canary-${whose}point` });
      await call(contract, 'tickPoint', { pointId, meetingId });
      await call(contract, 'prepare', { meetingId, text: `canary-${whose}prep` });
      await call(contract, 'publishPreparation', { meetingId });
      await call(contract, 'checkIn', { meetingId, energy: 3, word: `canary-${whose}word` });
      const { commitmentId } = await call(commitments, 'make', promise);
      const why = 'canary-hiswhy';
      await ben(commitments, 'renegotiate', { commitmentId, dueOn: '2026-03-16', why });
      await ben(commitments, 'drop', { commitmentId, why: 'canary-hisclosing' });
      const own = await call(contract, 'openNote', { meetingId, which: 'private' });
      await write(own.noteId, `canary-${whose}note`);
    }
    const shared = await lea(contract, 'openNote', { meetingId, which: 'shared' });
    await write(shared.noteId, 'canary-ournote');
    const { nextMeetingId } = await lea(contract, 'hold', { meetingId });
    await lea(contract, 'skip', { meetingId: nextMeetingId ?? '', reason: 'canary-herskip' });
    await world.as({ ...Ida, role: 'administrator' })(org, 'setManager', {
      personId: Ben.personId,
      managerId: Ida.personId,
    });
    await world.settle();
    return { Lea, Ben, Ida, meetingId, pairId, seriesId, sharedNoteId: shared.noteId };
  }

  const write = (noteId: string, text: string) =>
    world.owner.query('update meetings.notes set text = $2 where note_id = $1', [noteId, text]);

  const exportOf = async (person: Person, seen?: Person) => {
    const sources = { ...(await recordOf(person, record, seen)) };
    const promises = await recordOf(person, ofCommitments, seen);
    return JSON.stringify([sources, promises]);
  };

  it('still goes out with them, and nothing of the other’s', async () => {
    const { Lea, Ben } = await parted();
    expect(canaries(await exportOf(Lea)).sort()).toEqual(mine.toSorted());
    expect(canaries(await exportOf(Ben))).toEqual(expect.arrayContaining(theirs));
  });

  it('stands in the file of the meeting it was written for', async () => {
    const { Lea } = await parted();
    const { markdown } = await recordOf(Lea, record);
    expect(markdown.map(({ path }) => path)).toEqual([
      'people/Ben/open points.md',
      'people/Ben/2026-03-03 one-to-one.md',
      'people/Ben/2026-03-10 one-to-one.md',
    ]);
    expect(canaries(markdown[1]?.text ?? '')).toEqual([
      'hernote',
      'hershared',
      'herprep',
      'herword',
    ]);
  });

  it('is all the database tells a program that believes it speaks for the other', async () => {
    const { Lea, Ben } = await parted();
    const told = canaries(await exportOf(Ben, Lea));
    expect(told.filter((word) => !mine.includes(word))).toEqual([]);
  });

  it('is in their export only: the room, the thread, the search and the note are closed', async () => {
    const { Lea, Ben, meetingId, sharedNoteId } = await parted();
    const lea = world.as(Lea);
    await expect(lea(contract, 'room', { meetingId })).rejects.toMatchObject({
      details: { status: 404 },
    });
    const told = [
      await lea(contract, 'thread', { personId: Ben.personId }),
      await lea(contract, 'search', { text: 'canary' }),
      await lea(commitments, 'mine', {}),
    ];
    expect(canaries(JSON.stringify(told))).toEqual([]);
    const { rows } = await world.owner.query<{ noteId: string }>(
      'select note_id as "noteId" from meetings.notes where meeting_id = $1',
      [meetingId],
    );
    expect(rows).toHaveLength(3);
    const home = notesHome(world.program);
    for (const { noteId } of rows) expect(await home.open(Lea, noteId)).toBeNull();
    expect(await home.load(Lea, sharedNoteId)).toEqual({ state: null, updates: [] });
  });
});
