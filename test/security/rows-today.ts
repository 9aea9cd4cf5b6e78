import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** A nudge of the author's; nobody else can tell that it is there. */
async function nudge(stage: Stage): Promise<void> {
  const { author, other } = stage.people;
  await stage.world.owner.query(
    `insert into today.nudges (organisation_id, nudge_id, person_id, rule, subject_id, about_id, urgency, facts, href, computed_at)
     values ($1, $2, $3, 'meetings.overdue', $4, $5, 50, '{}', '/one-to-ones', now())`,
    [author.organisationId, stage.ids.nudge, author.personId, stage.ids.series, other.personId],
  );
}

export { all, nudge };

export const todayRows: Readonly<Record<string, Row>> = {
  'today.list': { input: none, expect: eachTheirOwn },
};
