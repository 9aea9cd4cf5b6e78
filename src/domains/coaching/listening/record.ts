import type { Columns } from '../../../platform/columns.ts';
import type { RecordSource } from '../../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { figuresSince, reflectionsSince } from './store-kept.ts';

/** Your own figures and reflections; of a listening itself nothing is left to export. */
export const record: RecordSource = async ({ db, viewer }) => {
  const listened = await figuresSince(db, viewer, null);
  const reflections = await reflectionsSince(db, viewer, null);
  return { markdown: filesOf(listened, reflections), json: { listened, reflections } };
};

const room = { organisation_id: 'retain', pair_id: 'retain' } as const;

/** What may become of each column. Reports and marks live for one meeting and are in no export. */
export const columns: Columns = {
  'listening.quiet_wishes': { ...room, person_id: 'retain', wished_at: 'erase' },
  'listening.quiets': {
    ...room,
    meeting_id: 'retain',
    asked_by: 'erase',
    asked_at: 'erase',
    over_at: 'erase',
  },
  'listening.sessions': {
    ...room,
    session_id: 'retain',
    meeting_id: 'retain',
    devices: 'retain',
    asked_by: 'retain',
    asked_at: 'retain',
    began_at: 'retain',
    ended_at: 'retain',
    ended_by: 'retain',
  },
  'listening.agreements': {
    ...room,
    session_id: 'retain',
    person_id: 'retain',
    ribbon: 'retain',
    agreed_at: 'retain',
  },
  'listening.reports': {
    ...room,
    session_id: 'erase',
    person_id: 'erase',
    from_ms: 'erase',
    to_ms: 'erase',
    heard: 'erase',
    came_at: 'erase',
  },
  'listening.marks': {
    ...room,
    session_id: 'erase',
    mark_id: 'erase',
    person_id: 'erase',
    at_ms: 'erase',
  },
  'listening.figures': {
    ...room,
    session_id: 'retain',
    person_id: 'retain',
    meeting_id: 'retain',
    devices: 'retain',
    made_at: 'export',
    questions: 'export',
    again_first: 'export',
    figures: 'export',
  },
  'listening.ribbons': {
    ...room,
    session_id: 'retain',
    meeting_id: 'retain',
    slice_ms: 'retain',
    slices: 'retain',
  },
  'listening.reflections': {
    ...room,
    person_id: 'retain',
    meeting_id: 'retain',
    rushed: 'export',
    solved: 'export',
    learnt: 'export',
    reflected_at: 'export',
  },
};
