/** An organisation in which every text a person can write is one that tries to be a program. */
import { contract as commitments } from '../../src/domains/commitments/contract.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { contract as org } from '../../src/domains/org/contract.ts';
import { contract as record } from '../../src/domains/record/contract.ts';
import type { ServedWorld, Session } from '../served.ts';
import { linesUpTo, payloads } from './payloads.ts';

export type Planted = {
  readonly lea: Session;
  readonly ben: Session;
  readonly meetingId: string;
  readonly careerId: string;
  readonly link: string;
};

const lines = linesUpTo(200);
const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const roster = (managerEmail: string): string =>
  [
    'email,name,title,team,manager_email',
    ...lines.map((text, index) =>
      [`p${index}@example.org`, text, at(lines, index + 1), at(lines, index + 2), managerEmail]
        .map(cell)
        .join(','),
    ),
  ].join('\n');

export async function plant(world: ServedWorld): Promise<Planted> {
  const { lea, ben } = await world.organisation(['lea', 'ben'], {
    administrators: ['lea'],
    lines: [['ben', 'lea']],
  });
  const seats = { lea: await world.signIn(lea), ben: await world.signIn(ben) };
  const names = await plantPeople(world, seats);
  const room = await plantRoom(world, seats);
  await plantPast(world, seats);
  const careerId = await plantCareer(world, seats);
  return { ...seats, ...names, ...room, careerId };
}

type Seats = { lea: Session; ben: Session };

async function plantPeople(world: ServedWorld, { lea, ben }: Seats) {
  const call = world.as(lea.person);
  await call(org, 'importApply', { text: roster(lea.email) });
  await call(org, 'editOrganisation', { name: at(lines, 7) });
  for (const [index, { person }] of [lea, ben].entries()) {
    const named = { name: at(lines, 8 + index), title: at(lines, 50 + index) };
    await call(org, 'editPerson', { personId: person.personId, ...named });
  }
  const { people } = await call(org, 'people', { limit: 5 });
  const stranger = people.find(({ email }) => email?.startsWith('p'));
  const { link } = await call(org, 'invite', { personId: stranger?.personId ?? '' });
  return { link };
}

const plan = (place: string) => ({
  cadence: { every: 'week', weeks: 1 } as const,
  timeZone: 'Europe/Berlin',
  startsOn: '2030-01-08T10:00',
  durationMinutes: 30,
  place,
  sealedPreparation: true,
});

/** One room with all of them as points, commitments and preparations; skipped ones lie behind it. */
async function plantRoom(world: ServedWorld, { lea, ben }: Seats) {
  const [asLea, asBen] = [world.as(lea.person), world.as(ben.person)];
  const { personId } = ben.person;
  const started = await asLea(meetings, 'start', {
    personId,
    kind: 'one-on-one',
    ...plan(at(lines, 4)),
  });
  let { meetingId } = started;
  for (const word of linesUpTo(40).slice(0, 20)) {
    await asBen(meetings, 'checkIn', { meetingId, energy: 2, word });
    const reason = at(payloads, payloads.indexOf(word) + 10);
    meetingId = (await asLea(meetings, 'skip', { meetingId, reason })).nextMeetingId;
  }
  for (const [index, text] of payloads.entries()) {
    const call = index % 2 ? asLea : asBen;
    await call(meetings, 'addPoint', { meetingId, text, shared: index % 3 > 0 });
    const promise = { pairId: started.pairId, meetingId, ownerId: personId, dueOn: '2030-03-01' };
    const { commitmentId } = await call(commitments, 'make', { ...promise, text });
    const why = { commitmentId, why: text };
    if (index % 10 === 0) await call(commitments, 'drop', why);
    if (index % 10 === 1) await call(commitments, 'renegotiate', { ...why, dueOn: '2030-04-01' });
  }
  for (const call of [asLea, asBen]) {
    await call(meetings, 'prepare', { meetingId, text: payloads.join('\n') });
    await call(meetings, 'publishPreparation', { meetingId });
  }
  return { meetingId };
}

/** Notes moved in from Markdown become documents, shown again as such. */
async function plantPast(world: ServedWorld, { lea, ben }: Seats): Promise<void> {
  const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  const files = payloads.map((text, index) => ({
    path: `notes/${day(index)}.md`,
    text: `---\nperson: Ben\n---\n# ${text}\n\n${text}\n\n- ${text}\n- [ ] ${text}\n`,
  }));
  const people = [{ called: 'Ben', personId: ben.person.personId }];
  await world.as(lea.person)(record, 'importApply', { files, people });
}

async function plantCareer(world: ServedWorld, { lea, ben }: Seats): Promise<string> {
  const [call, personId] = [world.as(lea.person), ben.person.personId];
  const career = { personId, kind: 'career', ...plan(at(lines, 5)) } as const;
  const { meetingId } = await call(meetings, 'start', career);
  const which = { meetingId, which: 'where-to' } as const;
  const { noteId } = await call(meetings, 'openNote', which);
  await world.owner.query('update meetings.notes set text = $2 where note_id = $1', [
    noteId,
    payloads.join('\n'),
  ]);
  const noCommitmentReason = at(payloads, 3);
  await call(meetings, 'hold', { meetingId, noCommitmentReason });
  return meetingId;
}
