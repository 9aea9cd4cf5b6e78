import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { ownDecks } from './store.ts';

/** The decks somebody wrote. What was drawn in a room is the deck's words, and stays with the pair. */
export const record: RecordSource = async ({ db, viewer }) => {
  const decks = await ownDecks(db, viewer);
  return { markdown: filesOf(decks), json: { decks } };
};

/** What may become of each column. */
export const columns: Columns = {
  'decks.decks': {
    organisation_id: 'retain',
    deck_id: 'retain',
    person_id: 'retain',
    body: 'export',
    made_at: 'export',
    changed_at: 'export',
    shared_at: 'export',
  },
  'decks.chosen': {
    organisation_id: 'retain',
    meeting_id: 'retain',
    pair_id: 'retain',
    item_id: 'retain',
    own_deck_id: 'retain',
    written_by: 'retain',
    chosen_by: 'retain',
    chosen_at: 'retain',
  },
  'decks.draws': {
    organisation_id: 'retain',
    draw_id: 'retain',
    pair_id: 'retain',
    meeting_id: 'retain',
    deck_id: 'retain',
    question_id: 'retain',
    question: 'retain',
    had_at: 'retain',
    drawn_by: 'retain',
    drawn_at: 'retain',
    put_away_at: 'retain',
    put_away_by: 'retain',
  },
};
