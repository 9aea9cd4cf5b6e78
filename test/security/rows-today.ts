import { contract } from '../../src/domains/today/contract.ts';
import { all, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** A nudge of the author's; nobody else can tell that it is there. */
async function nudge({ world, people: { author, other }, ids }: Stage): Promise<void> {
  await world.owner.query(
    `insert into today.nudges (organisation_id, nudge_id, person_id, rule, subject_id, about_id, pair_id, urgency, facts, href, computed_at)
     values ($1, $2, $3, 'meetings.overdue', $4, $5, $6, 50, '{}', '/one-to-ones', now())`,
    [author.organisationId, ids.nudge, author.personId, ids.series, other.personId, ids.pair],
  );
}

async function dismissed(stage: Stage): Promise<void> {
  await nudge(stage);
  const later = await stage.world.as(stage.people.author)(contract, 'later', {
    nudgeId: stage.ids.nudge,
  });
  stage.ids.dismissal = later.dismissalId;
}

const onlyTheirs = { ...all('not-here'), author: 'yes' } as const;
const aboutNudge = ({ ids }: Stage) => ({ nudgeId: ids.nudge });

export const todayRows: Readonly<Record<string, Row>> = {
  'today.list': { input: none, expect: eachTheirOwn },
  'today.later': { input: aboutNudge, expect: onlyTheirs, before: nudge },
  'today.notUseful': { input: aboutNudge, expect: onlyTheirs, before: nudge },
  'today.takeUp': { input: aboutNudge, expect: onlyTheirs, before: nudge },
  'today.undo': {
    input: ({ ids }) => ({ dismissalId: ids.dismissal }),
    expect: onlyTheirs,
    before: dismissed,
  },
};
