import type { Columns } from '../../../platform/columns.ts';

/** Nothing here was written by a person for themselves, and no count says whose eyes it were. */
export const columns: Columns = {
  'presentation.sources': {
    organisation_id: 'retain',
    placement: 'retain',
    number: 'retain',
    open: 'retain',
    source: 'retain',
    compiled_at: 'retain',
  },
  'presentation.keys': {
    organisation_id: 'retain',
    key_id: 'retain',
    kind: 'retain',
    name: 'retain',
    algorithm: 'retain',
    issuer: 'retain',
    material: 'secret',
    made_at: 'retain',
    made_by: 'retain',
    ended_at: 'retain',
    ended_by: 'retain',
  },
  'presentation.batches': {
    organisation_id: 'retain',
    batch_id: 'retain',
    at: 'retain',
    counts: 'retain',
    folded_at: 'retain',
  },
  'presentation.pending': {
    organisation_id: 'retain',
    booking_id: 'retain',
    version_id: 'retain',
    arm: 'retain',
    placement: 'retain',
    impressions: 'retain',
    actions: 'retain',
    viewers: 'retain',
  },
  'presentation.figures': {
    organisation_id: 'retain',
    booking_id: 'retain',
    version_id: 'retain',
    arm: 'retain',
    day: 'retain',
    placement: 'retain',
    impressions: 'retain',
    actions: 'retain',
  },
};
