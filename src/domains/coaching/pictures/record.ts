import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { pastOf } from './store-past.ts';

/** Every picture one chose, what one wrote, and what the other laid beside it. */
export const record: RecordSource = async ({ db, viewer }) => {
  const sessions = await pastOf(db, viewer, null);
  return { markdown: filesOf(sessions), json: { sessions } };
};

const key = { organisation_id: 'retain', session_id: 'retain' } as const;

/** What may become of each column. */
export const columns: Columns = {
  'pictures.sessions': {
    ...key,
    kind: 'export',
    started_by: 'retain',
    pair_id: 'retain',
    meeting_id: 'retain',
    topic: 'export',
    item_id: 'retain',
    cards: 'retain',
    begun_at: 'export',
    browse_until: 'retain',
    laid_out_at: 'export',
    put_away_at: 'export',
    put_away_by: 'retain',
  },
  'pictures.choices': { ...key, person_id: 'retain', chosen_at: 'export' },
  'pictures.picks': {
    ...key,
    person_id: 'retain',
    place: 'export',
    picture_id: 'retain',
    picture: 'export',
  },
  'pictures.asked': {
    ...key,
    picture_id: 'retain',
    probe: 'retain',
    asked_at: 'retain',
    asked_by: 'retain',
  },
  'pictures.reflections': {
    ...key,
    person_id: 'retain',
    words: 'export',
    changed_at: 'export',
    shared_at: 'export',
  },
};
