import { contract } from '../../src/domains/coaching/decks/contract.ts';
import { newId } from '../../src/platform/ids.ts';
import {
  all,
  authorOfPrivate,
  eachTheirOwn,
  meeting,
  none,
  type Row,
  thePair,
} from './outcomes.ts';
import type { Stage } from './stage.ts';

/** Two decks of the author: one for their eyes, one shared within the organisation. */
type Decks = { readonly hidden: string; readonly shared: string };
const made = new WeakMap<Stage, Decks>();

const decksOf = (stage: Stage): Decks => {
  const found = made.get(stage);
  if (!found) throw new Error('Nobody wrote a deck on this stage.');
  return found;
};

/** A word that only these may ever read. */
const wordFor = ({ canaries }: Stage, ...who: readonly string[]): string =>
  canaries.find((one) => one.for.join() === who.join())?.word ?? '';

const asked = (text: string) => [{ questionId: 'one', text, probes: [], why: '' }];

async function wrote(stage: Stage): Promise<void> {
  const author = stage.world.as(stage.people.author);
  const hidden = { title: 'Mine', questions: asked(`${wordFor(stage, 'author')}?`) };
  const shared = { title: 'Ours', questions: asked('What else?') };
  const ids = {
    hidden: (await author(contract, 'write', hidden)).deckId,
    shared: (await author(contract, 'write', shared)).deckId,
  };
  await author(contract, 'share', { deckId: ids.shared, shared: true });
  made.set(stage, ids);
}

/** A question on the table whose words belong to the two of the pair. */
async function drew(stage: Stage): Promise<void> {
  await wrote(stage);
  const { organisationId, personId } = stage.people.author;
  await stage.world.owner.query(
    `insert into decks.draws (organisation_id, draw_id, pair_id, meeting_id, deck_id, question_id,
       question, drawn_by, drawn_at) values ($1, $2, $3, $4, $5, 'one', $6, $7, now())`,
    [
      organisationId,
      newId(),
      stage.ids.pair,
      stage.ids.meeting,
      decksOf(stage).hidden,
      JSON.stringify({
        deck: 'Mine',
        locale: 'en',
        text: wordFor(stage, 'author', 'other'),
        probes: [],
        why: '',
      }),
      personId,
    ],
  );
}

const hidden = (stage: Stage) => ({ deckId: decksOf(stage).hidden });
const shared = (stage: Stage) => ({ deckId: decksOf(stage).shared });

export const decksRows: Readonly<Record<string, Row>> = {
  'decks.shelf': { input: none, expect: eachTheirOwn, before: wrote },
  'decks.open': { input: hidden, expect: authorOfPrivate, before: wrote },
  'decks.table': { input: meeting, expect: thePair, before: drew },
  'decks.choices': { input: meeting, expect: thePair, before: drew },
  'decks.had': { input: ({ ids }) => ({ pairId: ids.pair }), expect: thePair, before: drew },
  'decks.draw': {
    input: (stage) => ({ ...meeting(stage), ...shared(stage) }),
    expect: thePair,
    before: drew,
  },
  'decks.clearTable': { input: meeting, expect: thePair, before: drew },
  'decks.choose': {
    input: (stage) => ({ meetingId: stage.ids.careerMeeting, ...shared(stage) }),
    expect: { ...all('not-here'), author: 'may-not', other: 'yes' },
    before: wrote,
  },
  'decks.write': {
    input: (stage) => ({ ...hidden(stage), title: 'Mine', questions: asked('Why?') }),
    expect: authorOfPrivate,
    before: wrote,
  },
  'decks.remove': { input: hidden, expect: authorOfPrivate, before: wrote },
  'decks.share': {
    input: (stage) => ({ ...hidden(stage), shared: true }),
    expect: authorOfPrivate,
    before: wrote,
  },
  'decks.bringIn': {
    input: () => ({ text: 'question,deck\nWhat else?,Mine\n', apply: true }),
    expect: eachTheirOwn,
    before: wrote,
  },
};
