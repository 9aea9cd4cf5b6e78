/** One organisation with words in it that only some may see, and people in every relation to them. */
import { contract as commitments } from '../../src/domains/commitments/contract.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Viewer } from '../../src/platform/operation.ts';
import type { Person, World } from '../world.ts';

/** Everyone an operation may be tried as, seen from what lea and ben wrote. */
export const relations = [
  'author',
  'other',
  'otherManager',
  'managersManager',
  'administrator',
  'stranger',
  'otherOrganisation',
  'signedOut',
] as const;
export type Relation = (typeof relations)[number];

export type Stage = {
  readonly world: World;
  readonly people: Record<Exclude<Relation, 'signedOut'>, Person>;
  viewer(relation: Relation): Viewer | null;
  readonly ids: Record<Id, string>;
  /** Words, and who may ever read them. */
  readonly canaries: readonly { word: string; for: readonly Relation[] }[];
};

type Id =
  | 'pair'
  | 'series'
  | 'career'
  | 'meeting'
  | 'careerMeeting'
  | 'privatePoint'
  | 'sharedPoint'
  | 'benPoint'
  | 'commitment'
  | 'team'
  | 'invitation'
  | 'nudge'
  | 'dismissal'
  | 'export'
  | 'session'
  | 'passkey'
  | 'kim'
  | 'token';

const canary = (what: string): string => `canary${what}${newId().replaceAll('-', '')}`;
const pairOnly = ['author', 'other'] as const;
/** Who works in the folder of content that rows-authoring.ts makes. */
const deskOnly = ['author', 'other', 'otherManager', 'administrator'] as const;

export async function makeStage(world: World): Promise<Stage> {
  const home = await world.organisation(
    ['author', 'other', 'otherManager', 'managersManager', 'administrator', 'stranger', 'kim'],
    {
      administrators: ['administrator'],
      lines: [
        ['other', 'author'],
        ['author', 'managersManager'],
        ['kim', 'otherManager'],
        ['otherManager', 'managersManager'],
      ],
    },
  );
  const away = await world.organisation(['otherOrganisation'], {
    administrators: ['otherOrganisation'],
  });
  const people = { ...home, ...away };
  const words = {
    leaPrivate: canary('leaprivate'),
    benPrivate: canary('benprivate'),
    shared: canary('shared'),
    leaSealed: canary('leasealed'),
    benSealed: canary('bensealed'),
    checkIn: 'canaryword',
    promise: canary('promise'),
    place: canary('place'),
    leaNote: canary('leanote'),
    sharedNote: canary('sharednote'),
    draft: canary('draft'),
  };
  const ids = { ...(await fill(world, people, words)), kim: home.kim.personId };
  await world.owner.query('update org.people set user_id = null where person_id = $1', [ids.kim]);
  return {
    world,
    people,
    viewer: (relation) => (relation === 'signedOut' ? null : people[relation]),
    ids,
    canaries: [
      { word: words.leaPrivate, for: ['author'] },
      { word: words.leaSealed, for: ['author'] },
      { word: words.leaNote, for: ['author'] },
      { word: words.benPrivate, for: ['other'] },
      { word: words.benSealed, for: ['other'] },
      { word: words.shared, for: pairOnly },
      { word: words.checkIn, for: pairOnly },
      { word: words.promise, for: pairOnly },
      { word: words.place, for: pairOnly },
      { word: words.sharedNote, for: pairOnly },
      { word: words.draft, for: deskOnly },
    ],
  };
}

type Words = Record<
  | 'leaPrivate'
  | 'benPrivate'
  | 'shared'
  | 'leaSealed'
  | 'benSealed'
  | 'checkIn'
  | 'promise'
  | 'place'
  | 'leaNote'
  | 'sharedNote'
  | 'draft',
  string
>;

async function fill(
  world: World,
  { author, other }: Record<'author' | 'other', Person>,
  words: Words,
): Promise<Stage['ids']> {
  const [lea, ben] = [world.as(author), world.as(other)];
  const plan = {
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: '2030-01-08T10:00',
    durationMinutes: 30,
    place: words.place,
    sealedPreparation: true,
  } as const;
  const started = await lea(meetings, 'start', {
    personId: other.personId,
    kind: 'one-on-one',
    ...plan,
  });
  const career = await lea(meetings, 'start', {
    personId: other.personId,
    kind: 'career',
    ...plan,
  });
  const { meetingId, pairId } = started;
  const point = { meetingId, kind: 'work' } as const;
  const privatePoint = await lea(meetings, 'addPoint', { ...point, text: words.leaPrivate });
  const sharedPoint = await lea(meetings, 'addPoint', {
    ...point,
    text: words.shared,
    shared: true,
  });
  const benPoint = await ben(meetings, 'addPoint', { ...point, text: words.benPrivate });
  await ben(meetings, 'checkIn', { meetingId, energy: 4, word: words.checkIn });
  await lea(meetings, 'prepare', { meetingId, text: words.leaSealed });
  await ben(meetings, 'prepare', { meetingId, text: words.benSealed });
  const { commitmentId } = await lea(commitments, 'make', {
    pairId,
    meetingId,
    ownerId: other.personId,
    text: words.promise,
    dueOn: '2030-02-01',
  });
  await note(
    world,
    await lea(meetings, 'openNote', { meetingId, which: 'private' }),
    words.leaNote,
  );
  await note(
    world,
    await lea(meetings, 'openNote', { meetingId, which: 'shared' }),
    words.sharedNote,
  );
  return {
    pair: pairId,
    series: started.seriesId,
    career: career.seriesId,
    meeting: meetingId,
    careerMeeting: career.meetingId,
    privatePoint: privatePoint.pointId,
    sharedPoint: sharedPoint.pointId,
    benPoint: benPoint.pointId,
    commitment: commitmentId,
    team: newId(),
    invitation: newId(),
    nudge: newId(),
    dismissal: newId(),
    export: newId(),
    session: newId(),
    passkey: newId(),
    kim: '',
    token: 'no such link',
  };
}

/** Notes are written live; here their plain text is what reads and searches go by. */
const note = (world: World, { noteId }: { noteId: string }, text: string) =>
  world.owner.query('update meetings.notes set text = $2 where note_id = $1', [noteId, text]);
