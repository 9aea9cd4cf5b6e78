import { contract } from '../domains/coaching/pictures/contract.ts';
import { contract as meetings } from '../domains/meetings/contract.ts';
import type { Act } from './acting.ts';
import type { Demo } from './demo.ts';
import type { Stage } from './stage.ts';

/** What somebody might see in a picture; which ones lie there is dealt. */
const seen: Readonly<Record<string, string>> = {
  diver:
    'I like that nobody is waiting for me to come up. The lamp reaches two metres, and two metres are enough.',
  'half-bridge':
    'We have been building from both sides for a year and I never looked up to see how small the gap is.',
  'rope-bridge':
    'Halfway is where it hangs lowest. I had not thought that this is simply how such bridges are made.',
  harbour: 'Everything is lit, and nothing is leaving.',
  lighthouse: 'I took it for the boat. I am tired of being the lighthouse.',
  seed: 'The roots are much further than I would show anyone.',
  crossroads: 'I noticed that my feet already point to the left.',
  'rope-team': 'The one in the middle decides nothing and holds both. That is me at the moment.',
  workshop: 'One thing under way, and everything in its place. I would like one week like this.',
  stairs: 'I built the steps this far because each one was the next. Nobody drew the house.',
};
const otherwise = 'I took it at once and could not say why. I still look at it.';

/** The two have looked at pictures together, and the engineer once more alone. */
export async function tellPictures({ manager, engineer, at }: Stage, demo: Demo): Promise<void> {
  const { decks } = await engineer(contract, 'decks', {});
  const itemId = decks[0]?.itemId ?? '';
  const { meetings: next } = await engineer(meetings, 'next', {});
  const { personId } = demo.manager;
  const career = next.find((one) => one.kind === 'career' && one.person.personId === personId);
  if (career) await together(manager, engineer, career.meetingId, itemId, at);
  at(3);
  const alone = { kind: 'alone', itemId, topic: 'What I keep putting off', pictures: 24 } as const;
  await reflectOn(engineer, (await engineer(contract, 'begin', alone)).sessionId, 1);
}

async function together(
  manager: Act,
  engineer: Act,
  meetingId: string,
  itemId: string,
  at: Stage['at'],
): Promise<void> {
  at(11);
  const begun = {
    kind: 'together',
    meetingId,
    itemId,
    topic: 'A year from now',
    pictures: 24,
  } as const;
  const { sessionId } = await manager(contract, 'begin', begun);
  const { cards } = await manager(contract, 'open', { sessionId });
  await manager(contract, 'choose', { sessionId, pictureIds: [cards[7]?.pictureId ?? ''] });
  const pictureId = await reflectOn(engineer, sessionId, 0);
  for (const probe of [0, 1, 2]) await manager(contract, 'ask', { sessionId, pictureId, probe });
  await manager(contract, 'putAway', { sessionId });
}

/** Chooses the first or second of those somebody has words for, and keeps the words. */
async function reflectOn(who: Act, sessionId: string, nth: number): Promise<string> {
  const { cards } = await who(contract, 'open', { sessionId });
  const known = cards.filter(({ pictureId }) => seen[pictureId]);
  const pictureId = (known[nth] ?? cards[nth])?.pictureId ?? '';
  await who(contract, 'choose', { sessionId, pictureIds: [pictureId] });
  await who(contract, 'reflect', { sessionId, words: seen[pictureId] ?? otherwise });
  return pictureId;
}
