import pg from 'pg';
import { contract } from '../domains/coaching/decks/contract.ts';
import { contract as meetings } from '../domains/meetings/contract.ts';
import type { Database as Found } from '../platform/db/find-database.ts';
import { newId } from '../platform/ids.ts';
import type { OutputOf } from '../platform/universal/contract.ts';
import type { Act } from './acting.ts';
import type { Demo } from './demo.ts';
import { fill, type Row } from './fill.ts';

/** Which deck was open in which of their last meetings, the latest first. */
const opened: Readonly<Record<'one-on-one' | 'career', readonly string[]>> = {
  'one-on-one': ['How you are', 'A bit of everything', 'What moves you', 'Feedback for me'],
  career: ['Career: what could be', 'Career: where to'],
};
const forNext = 'Career: where now';

const own = {
  title: 'Things I wonder about',
  questions: [
    {
      text: 'What would you do differently if you joined again today?',
      probes: ['What would you leave as it was?', 'Who should know that?'],
      why: 'I would like to hear how others found their way in.',
    },
    {
      text: 'How did you notice that you were ready for the next thing?',
      probes: ['What came first?', 'What did not matter in the end?'],
      why: 'I keep waiting for a sign.',
    },
  ],
};

type Ops = (typeof contract)['operations'];
type Deck = OutputOf<Ops['open']>;
type Held = OutputOf<(typeof meetings)['operations']['story']>['items'][number];

/** A question in each of their last meetings, a deck chosen for the next career one, and an own deck. */
export async function tellDecks(found: Found, demo: Demo, engineer: Act): Promise<void> {
  await engineer(contract, 'write', own);
  const { decks } = await engineer(contract, 'shelf', {});
  const deckOf = (wanted: string): Promise<Deck> => {
    const deckId = decks.find(({ title }) => title === wanted)?.deckId ?? '';
    return engineer(contract, 'open', { deckId });
  };
  const { personId } = demo.manager;
  const { items } = await engineer(meetings, 'story', { personId, limit: 100 });
  const rows: Row[] = [];
  for (const kind of ['one-on-one', 'career'] as const) {
    const held = items.filter((one) => one.kind === kind && one.heldAt);
    for (const [nth, title] of opened[kind].entries()) {
      const meeting = held[nth];
      if (meeting) rows.push(drawn(demo, meeting, await deckOf(title), nth));
    }
  }
  await keep(found, rows);
  const { meetings: next } = await engineer(meetings, 'next', {});
  const career = next.find((one) => one.kind === 'career' && one.person.personId === personId);
  const { deckId } = await deckOf(forNext);
  if (career) await engineer(contract, 'choose', { meetingId: career.meetingId, deckId });
}

function drawn(
  { organisationId, engineer, manager }: Demo,
  meeting: Held,
  deck: Deck,
  nth: number,
): Row {
  const [question] = deck.list.slice(nth);
  const { questionId, ...said } = question ?? { questionId: '' };
  return {
    organisation_id: organisationId,
    draw_id: newId(),
    pair_id: meeting.pairId,
    meeting_id: meeting.meetingId,
    deck_id: deck.deckId,
    question_id: questionId,
    question: { deck: deck.title, locale: deck.locale, ...said },
    drawn_by: (nth % 2 === 0 ? engineer : manager).personId,
    drawn_at: meeting.startsAt,
    put_away_at: meeting.heldAt,
    put_away_by: manager.personId,
  };
}

async function keep({ owner }: Found, rows: readonly Row[]): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await fill(client, 'decks.draws', rows);
  } finally {
    await client.end();
  }
}
