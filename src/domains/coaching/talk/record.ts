import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { ownFigures } from './store.ts';

/** The figures one kept about one's own talking. */
export const record: RecordSource = async ({ db, viewer }) => {
  const conversations = await ownFigures(db, viewer);
  return { markdown: filesOf(conversations), json: { conversations } };
};

const place = {
  organisation_id: 'retain',
  meeting_id: 'retain',
  pair_id: 'retain',
} as const;

/** What may become of each column: figures are about the manager and go out with them. */
export const columns: Columns = {
  'talk.agreements': { ...place, person_id: 'retain', agreed_at: 'retain' },
  'talk.figures': {
    ...place,
    manager_id: 'retain',
    kept_at: 'export',
    turns: 'export',
    open: 'export',
    closed: 'export',
    reflection: 'export',
    input: 'export',
    other: 'export',
    unsure: 'export',
    open_answered: 'export',
    open_words: 'export',
    closed_answered: 'export',
    closed_words: 'export',
    answers_heard: 'export',
    answers_cut_short: 'export',
    questions_asked: 'export',
    questions_self_answered: 'export',
  },
};
