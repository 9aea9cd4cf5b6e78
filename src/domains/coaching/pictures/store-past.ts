import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import type { Past, Picture } from './contract-shapes.ts';
import { isUnsealed, mySessions } from './store.ts';

type Row = Omit<Past, 'mine' | 'theirs' | 'reflection' | 'other'> & {
  mine: Picture[] | null;
  theirs: Picture[] | null;
  words: string | null;
  sharedAt: string | null;
  otherId: string | null;
  otherName: string | null;
};

const picked = sql`(select jsonb_agg(k.picture order by k.place) from pictures.picks k
  where k.organisation_id = c.organisation_id and k.session_id = c.session_id
    and k.person_id = c.person_id)`;

/**
 * What the viewer chose, the newest first: all of it, or what they chose with one person. One's own
 * pictures and words stay one's own when a pair is over; its topic and the other's pictures do not.
 */
export async function pastOf(db: Db, viewer: Viewer, personId: string | null): Promise<Past[]> {
  const me = viewer.personId;
  const { rows } = await sql<Row>`
    select c.session_id as "sessionId", coalesce(s.kind, 'together') as kind, s.topic,
      s.started_by as "startedBy", coalesce(s.begun_at, c.chosen_at) as "begunAt",
      s.meeting_id as "meetingId", s.laid_out_at as "laidOutAt", s.put_away_at as "putAwayAt",
      r.words, r.shared_at as "sharedAt", ${picked} as mine,
      (select ${picked} from pictures.choices c where c.organisation_id = s.organisation_id
        and c.session_id = s.session_id and c.person_id <> ${me} and ${isUnsealed(me)}) as theirs,
      (select o.words from pictures.reflections o where o.organisation_id = s.organisation_id
        and o.session_id = s.session_id and o.person_id <> ${me} and s.is_open
        and o.shared_at is not null) as "theirWords",
      x.person_id as "otherId", x.name as "otherName"
    from pictures.choices c
    left join (${mySessions(viewer)}) s on s.session_id = c.session_id
    left join pictures.reflections r on r.organisation_id = c.organisation_id
      and r.session_id = c.session_id and r.person_id = c.person_id
    left join meetings.pairs p on p.organisation_id = s.organisation_id and p.pair_id = s.pair_id
    left join org.people x on x.organisation_id = p.organisation_id
      and x.person_id = case when p.manager_id = ${me} then p.engineer_id else p.manager_id end
    where c.organisation_id = ${viewer.organisationId} and c.person_id = ${me}
      ${personId ? sql`and x.person_id = ${personId}` : sql``}
    order by c.chosen_at desc, c.session_id`.execute(db);
  return rows.map(({ mine, theirs, words, sharedAt, otherId, otherName, ...row }) => ({
    ...row,
    mine: mine ?? [],
    theirs: theirs ?? [],
    reflection: { words: words ?? '', sharedAt },
    other: otherId && otherName ? { personId: otherId, name: otherName } : null,
  }));
}
