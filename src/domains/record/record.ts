import type { Columns } from '../../platform/columns.ts';

export const columns: Columns = {
  'record.exports': {
    organisation_id: 'retain',
    export_id: 'retain',
    person_id: 'retain',
    at: 'retain',
  },
  'record.imports': {
    organisation_id: 'retain',
    person_id: 'erase',
    fingerprint: 'erase',
    meeting_id: 'erase',
    at: 'erase',
  },
};
