import type { Goal } from './contract-shapes.ts';
import { stateOf } from './rules.ts';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function goalWords({ what, byOn, milestones }: Goal, say: (day: string) => string): string {
  const done = milestones.filter(({ doneAt }) => doneAt).length;
  const stones = milestones.length > 0 ? `, ${done} of ${milestones.length} milestones done` : '';
  return `“${what}” by ${say(byOn)}${stones}`;
}

/** What comes next on the path: the first milestone that is not done, of goals under way. */
export function nextStone(goals: readonly Goal[]): { doneWhen: string; dueOn: string } | undefined {
  return goals
    .filter((goal) => stateOf(goal) === 'active')
    .flatMap(({ milestones }) => milestones.filter(({ doneAt }) => !doneAt))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
}

/** The path in words, for whoever does not see the drawing, and beside it for everybody. */
export function readingOf(
  { goals }: { goals: readonly Goal[] },
  today: string,
  say: (day: string) => string,
): string {
  const active = goals.filter((goal) => stateOf(goal) === 'active');
  const reached = goals.filter((goal) => stateOf(goal) === 'reached').length;
  const evidence = goals.reduce((sum, goal) => sum + goal.evidence.length, 0);
  const next = nextStone(goals);
  const first = active.slice(0, 2).map((goal) => goalWords(goal, say));
  const more = active.length - first.length;
  const named = more > 0 ? [...first, `${more} more`] : first;
  const sentences = [
    active.length > 0
      ? `${plural(active.length, 'goal')} under way: ${list.format(named)}.`
      : 'No goal is under way.',
    next &&
      `Next ${next.dueOn < today ? '(past its day)' : `by ${say(next.dueOn)}`}: ${next.doneWhen}.`,
    reached > 0 && `${plural(reached, 'goal')} reached.`,
    evidence > 0 && `${evidence} ${evidence === 1 ? 'piece' : 'pieces'} of evidence.`,
  ];
  return sentences.filter(Boolean).join(' ');
}
