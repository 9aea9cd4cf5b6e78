import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { pathsOf } from './store-confidence.ts';
import { recordedReadings, writtenInVain } from './store-readings.ts';
import { suggestionsOf } from './store-suggestions.ts';

/** Every reading one gave, those about one that were opened, and the paths of one's confidence. */
export const record: RecordSource = async ({ db, viewer }) => {
  const readings = await recordedReadings(db, viewer);
  const inVain = await writtenInVain(db, viewer);
  const paths = await pathsOf(db, viewer, viewer.personId);
  const suggestions = await suggestionsOf(db, viewer);
  const markdown = filesOf({ readings, inVain, paths }, viewer.personId);
  return { markdown, json: { readings, inVain, paths, suggestions } };
};

const key = { organisation_id: 'retain', round_id: 'retain' } as const;

/** What may become of each column. */
export const columns: Columns = {
  'readings.rounds': {
    ...key,
    person_id: 'retain',
    version_id: 'retain',
    ladder: 'export',
    asked_at: 'export',
    opened_at: 'export',
    called_off_at: 'retain',
  },
  'readings.skills': {
    ...key,
    skill_key: 'retain',
    place: 'retain',
    stages: 'retain',
    skill: 'export',
  },
  'readings.givers': {
    ...key,
    giver_id: 'retain',
    person_id: 'retain',
    asked_at: 'retain',
    given_at: 'export',
    declined_at: 'retain',
  },
  'readings.openings': {
    ...key,
    with_id: 'retain',
    person_id: 'retain',
    pair_id: 'retain',
    at: 'retain',
  },
  'readings.readings': {
    ...key,
    giver_id: 'retain',
    skill_key: 'retain',
    person_id: 'retain',
    stage: 'export',
    example: 'export',
    sure: 'export',
    changed_at: 'export',
    words: 'erase',
  },
  'readings.suggestions': {
    organisation_id: 'retain',
    suggestion_id: 'retain',
    pair_id: 'retain',
    person_id: 'retain',
    by_id: 'retain',
    why: 'export',
    at: 'export',
    answered_at: 'export',
    round_id: 'retain',
  },
  'readings.paths': {
    organisation_id: 'retain',
    path_id: 'retain',
    person_id: 'retain',
    name: 'export',
    begun_at: 'export',
    ended_at: 'export',
  },
  'readings.taps': {
    organisation_id: 'retain',
    tap_id: 'retain',
    path_id: 'retain',
    person_id: 'retain',
    value: 'export',
    word: 'export',
    at: 'export',
  },
};
