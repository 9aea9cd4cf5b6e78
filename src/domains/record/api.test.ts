import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../test/world.ts';
import { contract as meetings } from '../meetings/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const weekly = {
  kind: 'one-on-one',
  cadence: { every: 'week', weeks: 1 },
  timeZone: 'Europe/Berlin',
  startsOn: '2026-11-02T10:00',
  durationMinutes: 30,
  place: null,
  sealedPreparation: false,
} as const;

const people = () =>
  world.organisation(['lea', 'ben ito', 'ada ito', 'zoe'], {
    lines: [
      ['ben ito', 'lea'],
      ['ada ito', 'lea'],
    ],
  });

async function exportOf(person: Person) {
  const { exportId } = await world.as(person)(contract, 'export', {});
  return { exportId, ...(await world.as(person)(contract, 'files', { exportId })) };
}

const storyOf = (person: Person, about: Person) =>
  world.as(person)(meetings, 'story', { personId: about.personId });

describe('an export', () => {
  it('holds one’s own words and what was shared, and nothing the other keeps to themselves', async () => {
    world.travelTo('2026-11-02T08:00:00Z');
    const { lea, 'ben ito': ben } = await people();
    const { meetingId } = await world.as(lea)(meetings, 'start', {
      personId: ben.personId,
      ...weekly,
    });
    const add = (person: Person, text: string, shared: boolean) =>
      world.as(person)(meetings, 'addPoint', { meetingId, text, shared });
    await add(lea, 'canary lea private', false);
    await add(lea, 'canary lea shared', true);
    await add(ben, 'canary ben private', false);
    await add(ben, 'canary ben shared', true);
    const { files, fileName } = await exportOf(lea);
    const all = files.map(({ text }) => text).join('\n');
    expect(fileName).toBe('groundswell-lea-2026-11-02.zip');
    expect(files.map(({ path }) => path)).toContain('README.md');
    for (const found of ['lea private', 'lea shared', 'ben shared']) {
      expect(all).toContain(`canary ${found}`);
    }
    expect(all).not.toContain('canary ben private');
  });

  it('is read within the hour, by the one who began it, and is noted', async () => {
    world.travelTo('2026-11-02T08:00:00Z');
    const { lea, zoe } = await people();
    const { exportId } = await exportOf(lea);
    const theirs = world.as(zoe)(contract, 'files', { exportId });
    await expect(theirs).rejects.toMatchObject({ details: { status: 404 } });
    const { rows } = await world.owner.query(
      `select actor_id from platform.audit_log where organisation_id = $1 and action = 'record.exported'`,
      [lea.organisationId],
    );
    expect(rows).toEqual([{ actor_id: lea.personId }]);
    world.travelTo('2026-11-02T09:00:01Z');
    const late = world.as(lea)(contract, 'files', { exportId });
    await expect(late).rejects.toMatchObject({ details: { status: 404 } });
  });
});

const notes = [
  { path: 'Ben Ito/2025-03-04.md', text: '# Tuesday\n\ncanary first note\n\n- one\n- two' },
  {
    path: 'notes/a.md',
    text: '---\nperson: ben\ndate: 2025-03-11\ntime: "09:30"\n---\ncanary second',
  },
  { path: '1-1/2025-03-18 Ada Ito.md', text: 'canary third' },
  { path: 'Ito/2025-03-25.md', text: 'canary fourth' },
  { path: 'Ben Ito/undated.md', text: 'no day' },
  { path: 'Ben Ito/2031-01-01.md', text: 'too early' },
  { path: 'zoe/2025-03-04.md', text: 'a colleague' },
  { path: 'Ben Ito/2025-04-01.md', text: '   ' },
];

describe('moving notes in', () => {
  it('says first what each file would become, and changes nothing', async () => {
    world.travelTo('2026-11-02T08:00:00Z');
    const { lea, 'ben ito': ben, 'ada ito': ada } = await people();
    const plan = await world.as(lea)(contract, 'importPlan', { files: notes });
    const said = plan.entries.map(({ person, on, state }) => [person?.personId, on, state]);
    expect(said).toEqual([
      [ben.personId, '2025-03-04', 'new'],
      [ben.personId, '2025-03-11', 'new'],
      [ada.personId, '2025-03-18', 'new'],
      [undefined, '2025-03-25', 'problem'],
      [ben.personId, null, 'problem'],
      [ben.personId, '2031-01-01', 'problem'],
      [expect.any(String), '2025-03-04', 'problem'],
      [ben.personId, '2025-04-01', 'problem'],
    ]);
    expect(plan.counts).toEqual({ new: 3, known: 0, problems: 5 });
    expect(plan.strangers).toEqual([{ called: 'Ito', notes: 1 }]);
    expect((await storyOf(lea, ben)).items).toEqual([]);
  });

  it('becomes past meetings whose words are the writer’s alone, once', async () => {
    world.travelTo('2026-11-02T08:00:00Z');
    const { lea, 'ben ito': ben, 'ada ito': ada } = await people();
    const asked = { files: notes, people: [{ called: 'Ito', personId: ada.personId }] };
    const { counts } = await world.as(lea)(contract, 'importApply', asked);
    expect(counts).toEqual({ new: 4, known: 0, problems: 4 });
    const { items } = await storyOf(lea, ben);
    expect(items.map(({ startsAt, state }) => [startsAt, state])).toEqual([
      ['2025-03-11T08:30:00.000Z', 'held'],
      ['2025-03-04T11:00:00.000Z', 'held'],
    ]);
    expect(items[1]?.notes).toMatchObject([{ which: 'private' }]);
    expect(items[1]?.notes[0]?.text).toContain('canary first note');
    expect(JSON.stringify(await storyOf(ben, lea))).not.toContain('canary');
    const again = await world.as(lea)(contract, 'importApply', asked);
    expect(again.counts).toEqual({ new: 0, known: 4, problems: 4 });
    expect((await storyOf(lea, ben)).items).toHaveLength(2);
  });

  it('joins the meeting of that day when the two met here already', async () => {
    world.travelTo('2026-11-02T08:00:00Z');
    const { lea, 'ben ito': ben } = await people();
    const { meetingId } = await world.as(lea)(meetings, 'start', {
      personId: ben.personId,
      ...weekly,
    });
    world.travelTo('2026-11-02T09:40:00Z');
    await world.as(lea)(meetings, 'hold', { meetingId });
    world.travelTo('2026-11-03T09:40:00Z');
    const file = { path: 'Ben Ito/2026-11-02.md', text: 'canary of that day' };
    await world.as(lea)(contract, 'importApply', { files: [file] });
    const { items } = await storyOf(lea, ben);
    expect(items).toMatchObject([{ meetingId, notes: [{ which: 'private' }] }]);
  });
});
