import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/ids.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Candidate, Found, Source } from './contract-shapes.ts';
import { linkMark } from './rules-found.ts';

const own = (db: Db, { organisationId, personId }: Viewer) =>
  db
    .selectFrom('wins.candidates')
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId);

const shown = [
  'candidate_id as candidateId',
  'source',
  'title',
  'story',
  'impact',
  'day',
  'links',
  'skills',
] as const;

/** Those the viewer has not decided on, newest first. */
export const openCandidates = (db: Db, viewer: Viewer): Promise<Candidate[]> =>
  own(db, viewer)
    .select(shown)
    .where('settled_at', 'is', null)
    .orderBy('day', 'desc')
    .orderBy('candidate_id')
    .$narrowType<{ source: Source }>()
    .execute();

/** Of these, the ones that are the viewer's: still open, or passed over. */
export const reachCandidates = (
  db: Db,
  viewer: Viewer,
  ids: readonly string[],
  state: 'open' | 'passed-over',
): Promise<Candidate[]> =>
  own(db, viewer)
    .select(shown)
    .where('candidate_id', 'in', ids)
    .where('settled_at', state === 'open' ? 'is' : 'is not', null)
    .where('win_id', 'is', null)
    .$narrowType<{ source: Source }>()
    .execute();

/** Every mark an import has left before, and the links of wins logged by hand. */
export async function knownMarks(db: Db, viewer: Viewer): Promise<Set<string>> {
  const before = await own(db, viewer).select('marks').execute();
  const wins = await db
    .selectFrom('wins.wins')
    .select('links')
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('writer_id', '=', viewer.personId)
    .execute();
  const links = wins.flatMap((win) => win.links.map(linkMark));
  return new Set([...before.flatMap(({ marks }) => marks), ...links]);
}

export async function insertCandidates(
  db: Db,
  { organisationId, personId }: Viewer,
  source: Source,
  found: readonly Found[],
  now: Temporal.Instant,
): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one) => ({
    ...one,
    organisation_id: organisationId,
    candidate_id: newId(),
    person_id: personId,
    source,
    found_at: now.toString(),
  }));
  await db.insertInto('wins.candidates').values(rows).execute();
}

/** Decided: it became a win, was passed over, or, at null, is open again. */
export async function settleCandidate(
  db: Db,
  { organisationId, personId }: Viewer,
  candidateId: string,
  settled: { at: Temporal.Instant; winId: string | null } | null,
): Promise<void> {
  await db
    .updateTable('wins.candidates')
    .set({ settled_at: settled?.at.toString() ?? null, win_id: settled?.winId ?? null })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('candidate_id', '=', candidateId)
    .execute();
}
