import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { choiceOf } from './store-choices.ts';

/** The ladder somebody looks at; its words are the organisation's. */
export const record: RecordSource = async ({ db, viewer }) => {
  const choice = await choiceOf(db, viewer);
  return { markdown: [], json: { choice: choice ?? null } };
};

/** What may become of each column. */
export const columns: Columns = {
  'ladders.ladders': {
    organisation_id: 'retain',
    ladder_id: 'retain',
    made_by: 'retain',
    made_at: 'retain',
    archived_at: 'retain',
    archived_by: 'retain',
  },
  'ladders.keepers': {
    organisation_id: 'retain',
    ladder_id: 'retain',
    person_id: 'retain',
    named_by: 'retain',
    named_at: 'retain',
  },
  'ladders.versions': {
    organisation_id: 'retain',
    version_id: 'retain',
    ladder_id: 'retain',
    number: 'retain',
    revision: 'retain',
    head: 'retain',
    note: 'retain',
    changed_by: 'retain',
    changed_at: 'retain',
    published_by: 'retain',
    published_at: 'retain',
  },
  'ladders.skills': {
    organisation_id: 'retain',
    version_id: 'retain',
    skill_key: 'retain',
    position: 'retain',
    skill: 'retain',
  },
  'ladders.choices': {
    organisation_id: 'retain',
    person_id: 'retain',
    ladder_id: 'export',
    track_key: 'export',
    seen_version_id: 'export',
    chosen_at: 'export',
  },
};
