/** An engineer, those who meet and know him, and a ladder to read him on; for tests of readings. */
import { contract as ladders } from '../src/domains/growth/ladders/contract.ts';
import { contract } from '../src/domains/growth/readings/contract.ts';
import { contract as meetings } from '../src/domains/meetings/contract.ts';
import type { Person, World } from './world.ts';

export const skillKeys = ['steering', 'mending'] as const;

const stages = ['Follows', 'Does', 'Does it well', 'Shows others', 'Sets the way'].map((name) => ({
  name,
  about: `Somebody who ${name.toLowerCase()}.`,
}));
const skills = ['Steering', 'Mending'].map((name) => ({ key: name.toLowerCase(), name, stages }));

export type Crew = Record<'Lea' | 'Ben' | 'Tom' | 'Kim', Person> & { readonly ladderId: string };

/** Lea leads and meets Ben; Tom and Kim are his colleagues. */
export async function crewOf(world: World): Promise<Crew> {
  world.travelTo('2026-11-23T09:00:00Z');
  const people = await world.organisation(['Lea', 'Ben', 'Tom', 'Kim'], {
    administrators: ['Lea'],
    lines: [
      ['Ben', 'Lea'],
      ['Tom', 'Lea'],
    ],
  });
  const lea = world.as(people.Lea);
  await lea(meetings, 'start', {
    personId: people.Ben.personId,
    kind: 'career',
    cadence: { every: 'week', weeks: 4 },
    timeZone: 'Europe/Berlin',
    startsOn: '2026-11-30T10:00',
    durationMinutes: 60,
    place: '',
    sealedPreparation: false,
  });
  const { ladderId } = await lea(ladders, 'begin', { name: 'Sailors' });
  const track = { key: 'sailor', name: 'Sailor', skills: [...skillKeys], levels: [] };
  const body = { name: 'Sailors', kind: 'grid' as const, skills, tracks: [track] };
  const { revision } = await lea(ladders, 'write', { ladderId, body, revision: 1 });
  await lea(ladders, 'publish', { ladderId, note: '', revision });
  return { ...people, ladderId };
}

/** Ben asks these for a reading; answers the round. */
export async function ask(
  world: World,
  { Ben, ladderId }: Crew,
  of: readonly Person[],
): Promise<string> {
  const askIds = of.map(({ personId }) => personId);
  const asked = { ladderId, skillKeys: [...skillKeys], askIds };
  return (await world.as(Ben)(contract, 'begin', asked)).roundId;
}

/** Somebody says this stage of the first skill, with an example, and gives it. */
export async function giveFor(
  world: World,
  person: Person,
  roundId: string,
  stage: number,
): Promise<void> {
  const example = `${person.name} saw the storm of March.`;
  const said = { roundId, skillKey: skillKeys[0], stage, example, sure: 'fairly' as const };
  await world.as(person)(contract, 'keep', said);
  await world.as(person)(contract, 'give', { roundId });
}
