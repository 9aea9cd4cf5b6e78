import type { Columns } from '../../platform/columns.ts';
import type { RecordSource } from '../../platform/record.ts';
import { pairsForRecord } from '../meetings/public.ts';
import { filesOf } from './rules-record.ts';
import { recordedOnes } from './store.ts';

/** Every commitment between the person and those they meet or met, a file for each of them. */
export const record: RecordSource = async ({ db, viewer }) => {
  const commitments = await recordedOnes(db, viewer);
  const people = await pairsForRecord(db, viewer);
  return { markdown: filesOf(commitments, people, viewer.personId), json: { commitments } };
};

/** What may become of each column: the words go out with the two they belong to. */
export const columns: Columns = {
  'commitments.commitments': {
    organisation_id: 'retain',
    commitment_id: 'retain',
    pair_id: 'retain',
    owner_id: 'export',
    author_id: 'retain',
    meeting_id: 'retain',
    text: 'export',
    due_on: 'export',
    created_at: 'export',
    closed_at: 'export',
    closed_by: 'retain',
    closed_as: 'export',
    closed_why: 'export',
    words: 'erase',
  },
  'commitments.renegotiations': {
    organisation_id: 'retain',
    renegotiation_id: 'retain',
    commitment_id: 'retain',
    from_on: 'export',
    to_on: 'export',
    why: 'export',
    by_id: 'retain',
    at: 'export',
  },
};
