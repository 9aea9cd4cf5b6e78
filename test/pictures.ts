/** A manager, her engineers and the deck that comes with the product; for tests of pictures. */
import { contract } from '../src/domains/coaching/pictures/contract.ts';
import { contract as learning } from '../src/domains/learning/contract.ts';
import { contract as meetings } from '../src/domains/meetings/contract.ts';
import type { Person, World } from './world.ts';

const engineers = ['Ben', 'Kim', 'Sam', 'Noa', 'Ida', 'Tom', 'Eva', 'Jon', 'Mia', 'Ali'] as const;

export type Stage = {
  readonly Lea: Person;
  readonly Ben: Person;
  readonly meetingId: string;
  readonly itemId: string;
};

export async function openPictures(world: World) {
  const waiting = [...engineers];
  const people = await world.organisation(['Lea', ...engineers], {
    administrators: ['Lea'],
    lines: engineers.map((name) => [name, 'Lea'] as const),
  });
  await world.as(people.Lea)(learning, 'loadStarter', {});

  /** The manager, the next engineer, their career conversation and the deck that comes with the product. */
  async function begin(startsOn = '2026-11-30T10:00'): Promise<Stage> {
    world.travelTo('2026-11-23T09:00:00Z');
    const { Lea } = people;
    const Ben = people[waiting.pop() ?? 'Ben'];
    const { meetingId } = await world.as(Lea)(meetings, 'start', {
      personId: Ben.personId,
      kind: 'career',
      cadence: { every: 'week', weeks: 4 },
      timeZone: 'Europe/Berlin',
      startsOn,
      durationMinutes: 60,
      place: '',
      sealedPreparation: false,
    });
    const { decks } = await world.as(Ben)(contract, 'decks', {});
    return { Lea, Ben, meetingId, itemId: decks[0]?.itemId ?? '' };
  }

  const lay = (person: Person, { meetingId, itemId }: Stage, kind: 'together' | 'ahead') =>
    world.as(person)(contract, 'begin', {
      kind,
      meetingId,
      itemId,
      topic: 'Next year',
      pictures: 12,
    });

  const open = (person: Person, sessionId: string) =>
    world.as(person)(contract, 'open', { sessionId });

  async function chooseFirst(person: Person, sessionId: string, nth = 0): Promise<string> {
    const pictureId = (await open(person, sessionId)).cards[nth]?.pictureId ?? '';
    await world.as(person)(contract, 'choose', { sessionId, pictureIds: [pictureId] });
    return pictureId;
  }

  return { begin, lay, open, chooseFirst };
}
