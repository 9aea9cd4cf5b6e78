import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { frontMatter, item, section } from '../../../platform/universal/record-files.ts';
import { ownActs } from './store-record.ts';

/** What somebody planned here: the schedule stays with the organisation, they take along what they did. */
export const record: RecordSource = async ({ db, viewer }) => {
  const acts = await ownActs(db, viewer);
  const lines = (list: readonly string[]) => list.map((text) => item(text)).join('\n');
  const text = [
    frontMatter({ about: 'what I scheduled' }),
    section('Audiences', lines(acts.audiences.map((one) => `${one.name}: ${one.expression}`))),
    section('Releases', lines(acts.releases.map((one) => one.name))),
    section(
      'Bookings',
      lines(acts.plans.map((one) => `${one.placement}, revision ${one.revision}, ${one.madeAt}`)),
    ),
  ];
  const isEmpty = Object.values(acts).every((list) => list.length === 0);
  return { markdown: isEmpty ? [] : [{ path: 'schedule.md', text: text.join('') }], json: acts };
};

const own = { organisation_id: 'retain' } as const;

/** What may become of each column: the organisation's plan of what it shows, and who made it. */
export const columns: Columns = {
  'scheduling.placements': {
    ...own,
    name: 'retain',
    title: 'retain',
    accepts: 'retain',
    capacity: 'retain',
    open: 'retain',
    second_eyes: 'retain',
    standard: 'retain',
    created_at: 'retain',
    created_by: 'retain',
    closed_at: 'retain',
    closed_by: 'retain',
  },
  'scheduling.audiences': {
    ...own,
    audience_id: 'retain',
    name: 'export',
    expression: 'export',
    revision: 'retain',
    created_at: 'export',
    created_by: 'retain',
    changed_at: 'retain',
    changed_by: 'retain',
    archived_at: 'retain',
    archived_by: 'retain',
  },
  'scheduling.bookings': {
    ...own,
    booking_id: 'retain',
    placement: 'export',
    item_id: 'export',
    revision: 'retain',
    created_at: 'export',
    created_by: 'retain',
    withdrawn_at: 'retain',
    withdrawn_by: 'retain',
  },
  'scheduling.plans': {
    ...own,
    booking_id: 'retain',
    revision: 'export',
    version_id: 'export',
    audience_id: 'export',
    shows_from: 'retain',
    shows_until: 'retain',
    terms: 'export',
    made_at: 'export',
    made_by: 'retain',
  },
  'scheduling.approvals': {
    ...own,
    booking_id: 'retain',
    revision: 'retain',
    approved_at: 'retain',
    approved_by: 'retain',
  },
  'scheduling.releases': {
    ...own,
    release_id: 'retain',
    name: 'export',
    revision: 'retain',
    created_at: 'export',
    created_by: 'retain',
    changed_at: 'retain',
    changed_by: 'retain',
  },
  'scheduling.release_changes': {
    ...own,
    change_id: 'retain',
    release_id: 'retain',
    kind: 'retain',
    booking_id: 'retain',
    version_id: 'retain',
    made_at: 'retain',
    made_by: 'retain',
  },
  'scheduling.release_spans': {
    ...own,
    span_id: 'retain',
    release_id: 'retain',
    live_from: 'retain',
    live_until: 'retain',
    set_at: 'retain',
    set_by: 'retain',
    rolled_back_at: 'retain',
    rolled_back_by: 'retain',
  },
};
