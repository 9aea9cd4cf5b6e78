import { contract as ladders } from '../domains/growth/ladders/contract.ts';
import { contract } from '../domains/growth/plans/contract.ts';
import { contract as wins } from '../domains/recognition/wins/contract.ts';
import { contract as sharing } from '../domains/sharing/contract.ts';
import type { Demo } from './demo.ts';
import type { Stage } from './stage.ts';
import { dreams, type GoalWords, goals, proposal } from './words-plans.ts';

/** Two years of a growth plan: reached, missed and let go, under way, resting, and proposed. */
export async function tellPlans(stage: Stage, { manager, engineer }: Demo): Promise<void> {
  const book = await stage.engineer(wins, 'book', { limit: 100 });
  const won = new Map(book.wins.map(({ title, winId }) => [title, winId]));
  const { ladders: shelf } = await stage.engineer(ladders, 'list', {});
  const versionId = shelf[0]?.versionId ?? null;
  const tell = teller(stage, engineer.personId, { won, versionId });
  for (const { daysAgo, words } of dreams) {
    stage.at(daysAgo);
    await stage.engineer(contract, 'dream', { words });
  }
  stage.at(699);
  const shown = { thing: 'plans.plan', personId: manager.personId };
  await stage.engineer(sharing, 'show', shown);
  for (const goal of goals) await tell.goal(goal);
  stage.at(proposal.daysAgo);
  await tell.propose(proposal);
  stage.at(5);
  await stage.engineer(contract, 'case', { kind: 'promotion' });
}

type Asked = { what: string; why: string; by: number };

function teller(
  { engineer, manager, at, now }: Stage,
  personId: string,
  { won, versionId }: { won: ReadonlyMap<string, string>; versionId: string | null },
) {
  const day = (days: number): string =>
    now.toZonedDateTimeISO('UTC').toPlainDate().add({ days }).toString();

  const propose = ({ what, why, by }: Asked) =>
    manager(contract, 'propose', { personId, kind: 'goal', what, why, byOn: day(by) });

  async function begin(goal: GoalWords): Promise<string> {
    const { daysAgo, what, why, by, helper, proposedAs } = goal;
    at(daysAgo);
    const skill = goal.skill && versionId ? { versionId, key: goal.skill } : null;
    const words = { what, why, byOn: day(by), helper: helper ? { name: helper } : null, skill };
    if (!proposedAs) return (await engineer(contract, 'addGoal', words)).goalId;
    const asked = await propose({ ...goal, what: proposedAs });
    const taken = { ...asked, what, why, said: 'Yes, in my words.' };
    const { goalId } = await engineer(contract, 'accept', taken);
    await engineer(contract, 'changeGoal', { goalId, ...words });
    return goalId;
  }

  /** What is in the book of wins is the win itself; the rest a link or a sentence. */
  const sourceOf = (said: string, url: string | undefined) => {
    const winId = won.get(said);
    if (winId) return { kind: 'win', winId } as const;
    return url ? ({ kind: 'link', url } as const) : ({ kind: 'sentence' } as const);
  };

  return {
    propose,
    async goal(goal: GoalWords): Promise<void> {
      const goalId = await begin(goal);
      for (const { doneWhen, due, done } of goal.stones ?? []) {
        at(goal.daysAgo);
        const stone = { goalId, doneWhen, dueOn: day(due) };
        const { milestoneId } = await engineer(contract, 'addMilestone', stone);
        if (done === undefined) continue;
        at(-done);
        await engineer(contract, 'tickMilestone', { milestoneId, done: true });
      }
      for (const { daysAgo, said, url, kept = false } of goal.evidence ?? []) {
        at(daysAgo);
        const made = { goalId, said, happenedOn: day(-daysAgo), kept };
        await engineer(contract, 'addEvidence', { ...made, ...sourceOf(said, url) });
      }
      if (!goal.turned) return;
      at(goal.turned.daysAgo);
      const { as: turned, learned } = goal.turned;
      await engineer(contract, 'turnGoal', { goalId, turned, learned });
    },
  };
}
