import type { Columns } from '../../platform/columns.ts';

/** What may become of each column: who saw what is a setting, and no words. */
export const columns: Columns = {
  'sharing.shown': {
    organisation_id: 'retain',
    owner_id: 'retain',
    thing: 'retain',
    pair_id: 'retain',
    since: 'retain',
  },
};
