import type { Columns } from '../../platform/columns.ts';
import { markdownOf } from '../../platform/live/documents/markdown-out.ts';
import type { RecordSource } from '../../platform/record.ts';
import { filesOf } from './rules-record.ts';
import { seriesOf } from './store.ts';
import {
  allCheckIns,
  allHandedOver,
  allMeetings,
  allNotes,
  allPoints,
  allPreparations,
  allSeries,
  meetingsWrittenIn,
  notesHandedOver,
  pairsForRecord,
  type RecordedNote,
  type RecordedPoint,
} from './store-record.ts';

const written = ({ updates, text, ...note }: RecordedNote) => ({
  ...note,
  markdown: updates.length > 0 ? markdownOf(updates) : text,
});

/** Everything the person may read now, and what they wrote in pairs that are closed to them. */
export const record: RecordSource = async ({ db, viewer }) => {
  const pairs = await pairsForRecord(db, viewer);
  const idsOf = (list: typeof pairs) => list.map(({ pairId }) => pairId);
  const of = { db, viewer, pairIds: idsOf(pairs), openIds: idsOf(pairs.filter((one) => one.open)) };
  const closed = await meetingsWrittenIn(of);
  const closedOnesOf = ({ pointId }: RecordedPoint) =>
    closed.filter(({ pointIds }) => pointIds.includes(pointId)).map(({ meetingId }) => meetingId);
  const points = await allPoints(of);
  const notes = [...(await allNotes(of)), ...(await notesHandedOver(db, viewer))];
  const recorded = {
    timeZone: pairs[0]?.timeZone ?? 'UTC',
    pairs: pairs.map(({ timeZone: _, ...pair }) => pair),
    series: (await allSeries(of)).map(seriesOf),
    meetings: [...(await allMeetings(of)), ...closed.map(({ pointIds: _, ...meeting }) => meeting)],
    notes: notes.map(written).filter(({ markdown }) => markdown.trim() !== ''),
    points: points.map((point) => ({
      ...point,
      tickedIn: [...new Set([...point.tickedIn, ...closedOnesOf(point)])],
    })),
    checkIns: await allCheckIns(of),
    preparations: await allPreparations(of),
    handedOver: await allHandedOver(db, viewer),
  };
  return { markdown: filesOf(recorded), json: recorded };
};

/** What may become of each column: people's words go out with them, the structure stays. */
export const columns: Columns = {
  'meetings.access': {
    organisation_id: 'retain',
    pair_id: 'retain',
    person_id: 'retain',
    since: 'retain',
    until: 'retain',
  },
  'meetings.check_ins': {
    organisation_id: 'retain',
    meeting_id: 'retain',
    pair_id: 'retain',
    person_id: 'retain',
    energy: 'export',
    word: 'export',
    at: 'export',
  },
  'meetings.handovers': {
    organisation_id: 'retain',
    engineer_id: 'retain',
    manager_id: 'retain',
    meeting_id: 'retain',
    to_person_id: 'retain',
    at: 'export',
  },
  'meetings.meetings': {
    organisation_id: 'retain',
    meeting_id: 'retain',
    series_id: 'retain',
    pair_id: 'retain',
    kind: 'export',
    occurrence_at: 'retain',
    starts_at: 'export',
    duration_minutes: 'retain',
    created_at: 'retain',
    held_at: 'export',
    held_by: 'retain',
    skipped_at: 'export',
    skipped_by: 'retain',
    skip_reason: 'export',
    no_commitment_reason: 'export',
  },
  'meetings.moves': {
    organisation_id: 'retain',
    move_id: 'retain',
    meeting_id: 'retain',
    pair_id: 'retain',
    from_at: 'retain',
    to_at: 'retain',
    moved_by: 'retain',
    moved_at: 'retain',
  },
  'meetings.note_updates': {
    organisation_id: 'retain',
    note_id: 'retain',
    update_id: 'retain',
    person_id: 'retain',
    update: 'erase',
    at: 'erase',
  },
  'meetings.notes': {
    organisation_id: 'retain',
    note_id: 'retain',
    meeting_id: 'retain',
    pair_id: 'retain',
    owner_id: 'retain',
    stage: 'export',
    state: 'erase',
    text: 'export',
    updated_at: 'export',
    words: 'erase',
  },
  'meetings.pairs': {
    organisation_id: 'retain',
    pair_id: 'retain',
    manager_id: 'retain',
    engineer_id: 'retain',
    created_at: 'retain',
    created_by: 'retain',
  },
  'meetings.preparations': {
    organisation_id: 'retain',
    meeting_id: 'retain',
    pair_id: 'retain',
    person_id: 'retain',
    text: 'export',
    written_at: 'export',
    words: 'erase',
  },
  'meetings.promises': {
    organisation_id: 'retain',
    meeting_id: 'retain',
    commitment_id: 'retain',
    pair_id: 'retain',
    at: 'retain',
  },
  'meetings.publications': {
    organisation_id: 'retain',
    meeting_id: 'retain',
    person_id: 'retain',
    pair_id: 'retain',
    published_at: 'export',
  },
  'meetings.series': {
    organisation_id: 'retain',
    series_id: 'retain',
    pair_id: 'retain',
    kind: 'export',
    rrule: 'export',
    time_zone: 'export',
    starts_on: 'retain',
    duration_minutes: 'retain',
    place: 'export',
    sealed_preparation: 'retain',
    created_at: 'retain',
    created_by: 'retain',
    ended_at: 'retain',
    ended_by: 'retain',
  },
  'meetings.talking_points': {
    organisation_id: 'retain',
    point_id: 'retain',
    pair_id: 'retain',
    track: 'export',
    author_id: 'retain',
    kind: 'export',
    text: 'export',
    shared_at: 'export',
    standing: 'export',
    position: 'retain',
    created_at: 'export',
    closed_at: 'export',
    dropped_at: 'export',
    words: 'erase',
  },
  'meetings.ticks': {
    organisation_id: 'retain',
    point_id: 'retain',
    meeting_id: 'retain',
    ticked_at: 'export',
    ticked_by: 'retain',
  },
};
