import type { CaseKind, Fact, Goal } from './contract-shapes.ts';
import { stateOf } from './rules.ts';
import { caseTitles } from './rules-titles.ts';

/** Words of people stand in a line of their own, with nothing in them that makes a heading or a list. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>]/g, '\\$&');

const link = (text: string, href: string): string =>
  `[${plain(text)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** Where each thing can be read again, for whoever may. */
export type Sources = { readonly baseUrl: string };

const goalHref = ({ baseUrl }: Sources, { goalId }: Goal): string =>
  `${baseUrl}/growth#goal-${goalId}`;

/** One line for a goal: what, why, by when, and what became of it. */
function goalFact(goal: Goal, sources: Sources): Fact {
  const { goalId, what, why, byOn, turns, skill } = goal;
  const state = stateOf(goal);
  const turn = turns.at(-1);
  const became = {
    active: `aimed at by ${byOn}`,
    reached: `reached on ${turn?.at.slice(0, 10)}`,
    missed: `missed on ${turn?.at.slice(0, 10)}`,
    'let-go': `let go on ${turn?.at.slice(0, 10)}`,
  }[state];
  const sentences = [
    `- Goal: ${link(what, goalHref(sources, goal))}, ${became}`,
    why && `Why: ${plain(why)}`,
    skill && `Skill: ${plain(skill.name)}`,
    state !== 'active' && turn?.learned && `Learned: ${plain(turn.learned)}`,
  ];
  return {
    fact: `goal:${goalId}:${state}`,
    markdown: sentences.filter(Boolean).join('\n  - '),
    kept: false,
  };
}

const milestoneFacts = ({ milestones }: Goal): Fact[] =>
  milestones.flatMap(({ milestoneId, doneWhen, doneAt }) =>
    doneAt
      ? [
          {
            fact: `milestone:${milestoneId}:done`,
            markdown: `- Milestone done on ${doneAt.slice(0, 10)}: ${plain(doneWhen)}`,
            kept: false,
          },
        ]
      : [],
  );

function evidenceFacts({ evidence }: Goal, { baseUrl }: Sources): Fact[] {
  const places = (one: Goal['evidence'][number]): string | null => {
    if (one.kind === 'link') return one.url;
    if (one.kind === 'win') return `${baseUrl}/wins#win-${one.winId}`;
    return one.meetingId && `${baseUrl}/one-to-ones/${one.meetingId}`;
  };
  return evidence.map((one) => {
    const href = places(one);
    const words = href ? link(one.said, href) : plain(one.said);
    return {
      fact: `evidence:${one.evidenceId}`,
      markdown: `- ${one.happenedOn}: ${words}`,
      kept: one.keptAt !== null,
    };
  });
}

type Reading = {
  readonly roundId: string;
  readonly giverName: string;
  readonly isOwn: boolean;
  readonly skillKey: string;
  readonly skillName: string;
  readonly stage: number | null;
  readonly example: string;
  readonly giverId: string;
  readonly openedAt: string | null;
};

/** What was said in rounds that were opened, by whom, with their example; no mean of any kind. */
export const factsOfReadings = (readings: readonly Reading[], { baseUrl }: Sources): Fact[] =>
  readings.flatMap((one) => {
    const { roundId, giverId, giverName, isOwn, skillKey, skillName, stage, example, openedAt } =
      one;
    if (stage === null || !openedAt) return [];
    const day = link(openedAt.slice(0, 10), `${baseUrl}/readings/${roundId}`);
    const who = isOwn ? 'my own reading' : `read by ${plain(giverName)}`;
    const said = example ? `: ${plain(example)}` : '';
    return [
      {
        fact: `reading:${roundId}:${giverId}:${skillKey}`,
        markdown: `- ${day}, ${plain(skillName)}, stage ${stage}, ${who}${said}`,
        kept: false,
      },
    ];
  });

/** Everything a plan says, goal by goal, each fact with a name of its own. */
export const factsOfPlan = (goals: readonly Goal[], sources: Sources): Fact[] =>
  goals.flatMap((goal) => [
    goalFact(goal, sources),
    ...milestoneFacts(goal),
    ...evidenceFacts(goal, sources),
  ]);

const paragraphs = (parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');

type Told = { readonly name: string; readonly day: string; readonly dreams: readonly string[] };

/** The first draft: facts with their sources, and no adjective of ours. What is kept stays out. */
export function draftOf(
  kind: CaseKind,
  { name, day, dreams }: Told,
  parts: readonly { title: string; facts: readonly Fact[] }[],
): string {
  const chapters = parts.map(({ title, facts }) => {
    const open = facts.filter(({ kept }) => !kept).map(({ markdown }) => markdown);
    return open.length > 0 ? `## ${plain(title)}\n\n${open.join('\n')}` : '';
  });
  const heading = `# ${caseTitles[kind]}\n\n${plain(name)}, ${day}`;
  const towards =
    dreams.length > 0
      ? `## Where I would like to be\n\n${dreams.map((words) => `- ${plain(words)}`).join('\n')}`
      : '';
  return `${paragraphs([heading, towards, ...chapters])}\n`;
}

/** Put at the end of what its writer has written, which stays as it is. */
export const withAdditions = (body: string, facts: readonly Fact[], day: string): string =>
  `${paragraphs([body.trimEnd(), `## Since then (${day})`, facts.map(({ markdown }) => markdown).join('\n')])}\n`;
