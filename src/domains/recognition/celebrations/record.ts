import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { cardFile, celebrationsFile } from './rules-record.ts';
import { receivedBy, sentBy } from './store.ts';
import { cardsOf, consentsOf } from './store-card.ts';

const all = { before: undefined, limit: 100_000 };

/** One's card in all its versions, what one said yes to, and celebrations both ways. */
export const record: RecordSource = async ({ db, viewer }) => {
  const cards = await cardsOf(db, viewer, viewer.personId);
  const consents = await consentsOf(db, viewer, viewer.personId);
  const received = await receivedBy(db, viewer, all);
  const sent = await sentBy(db, viewer, all);
  const files = [
    cards.length + consents.length > 0 && {
      path: 'celebration card.md',
      text: cardFile(cards, consents),
    },
    received.length + sent.length > 0 && {
      path: 'celebrations.md',
      text: celebrationsFile(received, sent, viewer.personId),
    },
  ];
  return {
    markdown: files.filter((file) => file !== false),
    json: { cards, consents, received, sent },
  };
};

const key = { organisation_id: 'retain' } as const;

/** What may become of each column. */
export const columns: Columns = {
  'celebrations.cards': {
    ...key,
    card_id: 'retain',
    person_id: 'retain',
    pleases: 'export',
    from_whom: 'export',
    for_what: 'export',
    anniversary: 'export',
    written_at: 'export',
    replaced_at: 'export',
  },
  'celebrations.wishes': {
    ...key,
    card_id: 'retain',
    kind: 'export',
    place: 'export',
    channel: 'export',
    words: 'export',
  },
  'celebrations.consents': {
    ...key,
    consent_id: 'retain',
    person_id: 'retain',
    channel: 'export',
    given_at: 'export',
    taken_back_at: 'retain',
  },
  'celebrations.celebrations': {
    ...key,
    celebration_id: 'retain',
    person_id: 'retain',
    author_id: 'retain',
    channel: 'export',
    way_words: 'export',
    card_id: 'retain',
    liked_place: 'retain',
    win_id: 'retain',
    for_what: 'export',
    body: 'export',
    written_at: 'export',
    goes_at: 'export',
    words: 'erase',
  },
  'celebrations.deliveries': {
    ...key,
    celebration_id: 'retain',
    person_id: 'retain',
    author_id: 'retain',
    at: 'export',
    mail_id: 'retain',
  },
  'celebrations.stops': {
    ...key,
    celebration_id: 'retain',
    author_id: 'retain',
    at: 'export',
    why: 'export',
  },
};
