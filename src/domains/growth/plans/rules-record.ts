import {
  folderOf,
  frontMatter,
  item,
  pathsOf,
  section,
} from '../../../platform/universal/record-files.ts';
import type { Case, Dream, Goal, Proposal } from './contract-shapes.ts';
import { stateOf, stateWords } from './rules.ts';

type File = { path: string; text: string };

export type Recorded = {
  readonly dreams: readonly Dream[];
  readonly goals: readonly Goal[];
  readonly proposedToMe: readonly Proposal[];
  readonly proposedByMe: readonly Proposal[];
  readonly cases: readonly (Case & { body: string })[];
};

function aboutGoal({ why, byOn, skill, helper, turns, milestones, evidence }: Goal): string {
  const turned = turns.map(({ turned, learned, at }) =>
    item(`${at.slice(0, 10)} ${turned}${learned && `: ${learned}`}`),
  );
  const stones = milestones.map(({ doneWhen, dueOn, doneAt }) =>
    item(`${doneWhen} (by ${dueOn})`, doneAt ? '[x] ' : '[ ] '),
  );
  const kept = evidence.map((one) => {
    const link = one.url ? ` <${one.url}>` : '';
    return item(`${one.happenedOn} ${one.said}${link}${one.keptAt ? ' (kept for myself)' : ''}`);
  });
  const facts = [`By ${byOn}.`, skill && `Skill: ${skill.name}.`, helper && `With ${helper.name}.`];
  return [why, facts.filter(Boolean).join(' '), [...turned, ...stones, ...kept].join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

const proposedLine = ({ kind, what, why, byOn, from, answer }: Proposal): string =>
  item(
    `${kind}: ${what} (${from.name}, by ${byOn}${answer ? `, ${answer.as}` : ''})${why && `\n${why}`}${answer?.said ? `\n${answer.said}` : ''}`,
  );

function planFile({ dreams, goals, proposedToMe, proposedByMe }: Recorded): File[] {
  const parts = [
    section('Where I would like to be', dreams.map(({ words }) => item(words)).join('\n')),
    ...goals.map((goal) => section(`${goal.what} (${stateWords[stateOf(goal)]})`, aboutGoal(goal))),
    section('Proposed to me', proposedToMe.map(proposedLine).join('\n')),
    section('Proposed by me', proposedByMe.map(proposedLine).join('\n')),
  ].join('');
  return parts
    ? [{ path: 'growth/plan.md', text: `${frontMatter({ about: 'Growth plan' })}${parts}` }]
    : [];
}

/** `growth/plan.md`, and every case as the document it is. */
export function filesOf(recorded: Recorded): File[] {
  const free = pathsOf();
  const documents = recorded.cases.map(({ title, body }) => ({
    path: free(`growth/cases/${folderOf(title)}.md`),
    text: body,
  }));
  return [...planFile(recorded), ...documents];
}
