import type { Goal, Proposal, Turned } from './contract-shapes.ts';

/** What may be shown to somebody one meets. */
export const thePlan = 'plans.plan';

export type State = 'active' | Exclude<Turned, 'reopened'>;

/** A goal is under way until its last turn says otherwise. */
export function stateOf({ turns }: Pick<Goal, 'turns'>): State {
  const last = turns.at(-1)?.turned;
  return last === undefined || last === 'reopened' ? 'active' : last;
}

export const stateWords: Readonly<Record<State, string>> = {
  active: 'under way',
  reached: 'reached',
  missed: 'missed',
  'let-go': 'let go',
};

/** What was closed is taken up again before it is closed another way. */
export const mayTurn = (goal: Pick<Goal, 'turns'>, turned: Turned): boolean =>
  (stateOf(goal) === 'active') !== (turned === 'reopened');

/** When something of a goal last changed, as far as its reader sees. */
export const movedAt = ({ changedAt, turns, milestones, evidence }: Goal): string =>
  [
    changedAt,
    ...turns.map(({ at }) => at),
    ...milestones.map(({ madeAt, doneAt }) => doneAt ?? madeAt),
    ...evidence.map(({ at }) => at),
  ].reduce((latest, at) => (at > latest ? at : latest));

/** A quarter. Our practice. */
export const quietDays = 91;

/** Goals under way in which nothing has moved since `before`, an instant. */
export const quietGoals = (goals: readonly Goal[], before: string): Goal[] =>
  goals.filter((goal) => stateOf(goal) === 'active' && movedAt(goal) < before);

type Use = { readonly versionId: string; readonly skillKey: string };

/** The skills that goals under way grow, each once, as the ladder is asked about them. */
export function skillsUnderWay(goals: readonly Goal[]): Use[] {
  const uses = goals
    .filter((goal) => stateOf(goal) === 'active')
    .flatMap(({ skill }) => (skill ? [{ versionId: skill.versionId, skillKey: skill.key }] : []));
  return [...new Map(uses.map((use) => [`${use.versionId} ${use.skillKey}`, use])).values()];
}

export const isWaiting = ({ answer }: Pick<Proposal, 'answer'>): boolean => answer === null;

type Asked = Pick<Proposal, 'what' | 'why' | 'byOn'>;

/** Taking it over word for word, or in one's own words. */
export const answerOf = (asked: Asked, taken: Asked): 'accepted' | 'changed' =>
  asked.what === taken.what && asked.why === taken.why && asked.byOn === taken.byOn
    ? 'accepted'
    : 'changed';
