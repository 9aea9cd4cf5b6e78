/**
 * What neighbours may ask of meetings, always through the viewer, and the one thing they may note.
 *
 * Told to neighbours, with pairId each: `meetings.series-started`, `-changed`, `-ended`;
 * `meetings.moved`, `.skipped`, `.held`, `.reopened`, `.checked-in`, `.prepared`,
 * `.preparation-published` { meetingId }; `meetings.agenda-changed` { pointId };
 * `meetings.access-changed`; `meetings.record-handed-over`, `-taken-back` { meetingId }.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../../platform/operation.ts';
import type { Meeting } from './contract-shapes.ts';
import { insertPromise } from './store-meetings.ts';

export { keepPast, mayKeepPast, type PastNote } from './api-past.ts';
export { pairFor } from './api-series.ts';
export { kindWords } from './rules.ts';
export { pairPeople, pairsWith, reachMeeting, reachPair } from './store.ts';
export { pairsForRecord } from './store-record.ts';
export { talkedAbout } from './store-talked.ts';
export { plannedMeetings as nextMeetings } from './store-thread.ts';

/** A commitment was made in this meeting, so it may be closed without a reason. */
export const notePromise = (
  db: Db,
  viewer: Viewer,
  meeting: Pick<Meeting, 'meetingId' | 'pairId'>,
  commitmentId: string,
  now: Temporal.Instant,
): Promise<void> => insertPromise(db, viewer, meeting, commitmentId, now);
