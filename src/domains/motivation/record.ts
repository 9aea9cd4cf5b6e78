import type { Columns } from '../../platform/columns.ts';
import type { RecordSource } from '../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { draftsOf, ownTakings, ownWants } from './store.ts';
import { ownRounds } from './store-rounds.ts';

/** Every order and wish of one's own, one's guesses, and what they were opened beside. */
export const record: RecordSource = async ({ db, viewer }) => {
  const takings = await ownTakings(db, viewer);
  const wants = await ownWants(db, viewer);
  const rounds = await ownRounds(db, viewer);
  const drafts = await draftsOf(db, viewer);
  return { markdown: filesOf(takings, wants, rounds), json: { takings, wants, rounds, drafts } };
};

const key = { organisation_id: 'retain', round_id: 'retain' } as const;

/** What may become of each column. */
export const columns: Columns = {
  'motivation.drafts': {
    organisation_id: 'retain',
    person_id: 'retain',
    about_id: 'retain',
    ranking: 'export',
    changed_at: 'export',
  },
  'motivation.takings': {
    organisation_id: 'retain',
    taking_id: 'retain',
    person_id: 'retain',
    ranking: 'export',
    taken_at: 'export',
    replaced_at: 'retain',
  },
  'motivation.rounds': { ...key, pair_id: 'retain', begun_at: 'export', opened_at: 'export' },
  'motivation.sides': { ...key, person_id: 'retain', pair_id: 'retain', laid_at: 'export' },
  'motivation.sheets': { ...key, person_id: 'retain', pair_id: 'retain', ranking: 'export' },
  'motivation.wants': {
    organisation_id: 'retain',
    wants_id: 'retain',
    person_id: 'retain',
    more_of: 'export',
    less_of: 'export',
    to_learn: 'export',
    to_try: 'export',
    stretch: 'export',
    great_year: 'export',
    promotion: 'export',
    kept_at: 'export',
    replaced_at: 'retain',
    words: 'erase',
  },
};
