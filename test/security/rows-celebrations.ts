import { contract } from '../../src/domains/recognition/celebrations/contract.ts';
import { contract as wins } from '../../src/domains/recognition/wins/contract.ts';
import { contract as sharing } from '../../src/domains/sharing/contract.ts';
import { all, authorOfPrivate, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** A word for the two of them, and one for the engineer alone. */
const wordFor = ({ canaries }: Stage, readers: readonly string[]): string =>
  canaries.find((one) => one.for.join() === readers.join())?.word ?? '';

/** The other's card, shown to the author, and a win they noticed. */
async function wished(stage: Stage): Promise<void> {
  const { world, people } = stage;
  const other = world.as(people.other);
  const card = { liked: [{ channel: 'one-to-one' as const }], never: [] };
  await other(contract, 'keep', { ...card, pleases: wordFor(stage, ['other']) });
  await other(contract, 'keep', { ...card, pleases: wordFor(stage, ['author', 'other']) });
  await other(contract, 'consent', { channel: 'stand-up', given: true });
  const { personId } = people.author;
  await other(sharing, 'show', { thing: 'celebrations.card', personId });
  await world.as(people.author)(wins, 'log', {
    title: wordFor(stage, ['author', 'other']),
    personId: people.other.personId,
  });
}

const told = new WeakMap<Stage, string>();

const write = async (stage: Stage, how: { channel: 'note' | 'one-to-one'; goesAt?: string }) => {
  await wished(stage);
  const { celebrationId } = await stage.world.as(stage.people.author)(contract, 'celebrate', {
    ...how,
    ...to(stage),
    forWhat: wordFor(stage, ['author', 'other']),
    body: wordFor(stage, ['author', 'other']),
  });
  told.set(stage, celebrationId);
};

const to = ({ people }: Stage) => ({ personId: people.other.personId });
const one = (stage: Stage) => ({ celebrationId: told.get(stage) ?? '' });
const delivered = (stage: Stage) => write(stage, { channel: 'note' });
const ready = (stage: Stage) => write(stage, { channel: 'one-to-one' });
const planned = (stage: Stage) => {
  const soon = stage.world.program.clock().add({ hours: 48 }).toZonedDateTimeISO('UTC');
  return write(stage, { channel: 'note', goesAt: soon.toPlainDateTime().toString().slice(0, 16) });
};

/** Everybody here but the one it is about. */
const colleagues = { ...all('yes'), other: 'not-here', otherOrganisation: 'not-here' } as const;

export const celebrationsRows: Readonly<Record<string, Row>> = {
  'celebrations.mine': { input: none, expect: eachTheirOwn, before: wished },
  'celebrations.keep': {
    input: () => ({ liked: [{ channel: 'note' }], never: [{ channel: 'all-hands' }] }),
    expect: eachTheirOwn,
  },
  'celebrations.consent': {
    input: () => ({ channel: 'all-hands', given: true }),
    expect: eachTheirOwn,
  },
  'celebrations.ways': { input: to, expect: colleagues, before: wished },
  'celebrations.occasions': { input: to, expect: colleagues, before: wished },
  'celebrations.celebrate': {
    input: (stage) => ({ ...to(stage), channel: 'note', forWhat: 'The fix', body: 'Thank you.' }),
    expect: colleagues,
    before: wished,
  },
  /** Until it has arrived nobody else knows of it, the one it is about included. */
  'celebrations.done': { input: one, expect: authorOfPrivate, before: ready },
  'celebrations.withdraw': { input: one, expect: authorOfPrivate, before: planned },
  'celebrations.received': { input: none, expect: eachTheirOwn, before: delivered },
  'celebrations.sent': { input: none, expect: eachTheirOwn, before: delivered },
  'celebrations.between': { input: to, expect: eachTheirOwn, before: delivered },
  'celebrations.team': { input: none, expect: eachTheirOwn, before: wished },
};
