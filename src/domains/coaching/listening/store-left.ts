import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db } from '../../../platform/db/database.ts';

type Left = { readonly sessionId: string; readonly askedBy: string };

/** Listenings nobody ended: neither agreed to nor reported to since `before`, or of this meeting. */
export async function sessionsLeft(
  db: Db,
  organisationId: string,
  left: { meetingId: string } | { before: Temporal.Instant },
): Promise<Left[]> {
  const which =
    'meetingId' in left
      ? sql`s.meeting_id = ${left.meetingId}`
      : sql`greatest(s.asked_at, s.began_at, (select max(r.came_at) from listening.reports r
          where r.organisation_id = s.organisation_id and r.session_id = s.session_id))
          < ${left.before.toString()}`;
  const { rows } = await sql<Left>`
    select s.session_id as "sessionId", s.asked_by as "askedBy" from listening.sessions s
    where s.organisation_id = ${organisationId} and s.ended_at is null and ${which}`.execute(db);
  return rows;
}
