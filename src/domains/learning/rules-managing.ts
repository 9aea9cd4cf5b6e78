import { frontMatter, section } from '../../platform/universal/record-files.ts';
import type { Reflection } from './contract-shapes.ts';

/**
 * "Am I made for managing?": scenes of ordinary weeks. Of each one says whether it comes easily and
 * whether one would be glad of it, since being good at something and wanting it are two things. There
 * is no sum and no verdict: what lies where is shown in the person's own words.
 */
export type Scene = { readonly id: string; readonly title: string; readonly text: string };

export const scenes: readonly Scene[] = [
  {
    id: 'somebody-leaves',
    title: 'The door is closed behind them',
    text: 'Somebody you count on says they are thinking of leaving. They have not told anyone else. You have twenty minutes until your next meeting.',
  },
  {
    id: 'without-your-hands',
    title: 'It shipped without you',
    text: 'The team has finished something large and good. You wrote none of it. At the presentation nobody mentions you, and that is as it should be.',
  },
  {
    id: 'not-your-way',
    title: 'Not how you would do it',
    text: 'A design is good enough, and quite different from yours. The person is proud of it. You could improve it in an afternoon.',
  },
  {
    id: 'hard-sentence',
    title: 'The sentence nobody wants to say',
    text: 'Somebody’s work has not been good enough for months. They are kind, well liked, and do not seem to know. It falls to you.',
  },
  {
    id: 'nothing-to-show',
    title: 'A day of talking',
    text: 'Seven conversations, no line of code. In the evening you cannot point at anything. Two people are a little clearer about what they are doing.',
  },
  {
    id: 'two-who-clash',
    title: 'Two who no longer speak',
    text: 'Two good people have stopped talking to each other, and each of them has told you why. Both stories are true.',
  },
  {
    id: 'somebody-grows',
    title: 'They are better than you now',
    text: 'Somebody you brought along has overtaken you in what you were best at. This week they answered a question before you could.',
  },
  {
    id: 'unknown-answer',
    title: 'You may not say',
    text: 'You know of a change that will trouble the team, and you may not speak of it until Thursday. Somebody asks you straight out.',
  },
  {
    id: 'between',
    title: 'Between two sides',
    text: 'Your manager wants it by March. Your team says June, and they are right. Both expect you to be on their side.',
  },
  {
    id: 'listening',
    title: 'Only listening',
    text: 'Somebody has had a bad month at home. They want nothing from you: no solution, no day off. They want to have told you.',
  },
];

/** Asked at the end, in words alone. */
export const closing: readonly Scene[] = [
  {
    id: 'would-miss',
    title: 'What would you miss?',
    text: 'Think of last week. Which hours of it would be gone, and what did they give you?',
  },
  {
    id: 'would-gain',
    title: 'What would you be glad to do more of?',
    text: 'Not what would look good. What would make you come in early?',
  },
  {
    id: 'try-small',
    title: 'What could you try, small, within a month?',
    text: 'Something that ends by itself: a retrospective, the first weeks of a new colleague, a project of three.',
  },
  {
    id: 'whom-to-tell',
    title: 'Whom would you tell?',
    text: 'Somebody who knows you at work and would be honest. When do you see them next?',
  },
];

export const isScene = (id: string): boolean =>
  [...scenes, ...closing].some((scene) => scene.id === id);

export const strengthWords = {
  easy: 'Comes easily',
  learning: 'I could learn it',
  far: 'Far from me',
} as const satisfies Record<NonNullable<Reflection['strength']>, string>;

export const comfortWords = {
  gladly: 'Gladly',
  fine: 'If it has to be',
  'rather-not': 'Rather not',
} as const satisfies Record<NonNullable<Reflection['comfort']>, string>;

export type Quarter = { readonly id: string; readonly title: string; readonly text: string };

/** Where a scene lies once both were said: four places, none better than another. */
export const quarters: readonly Quarter[] = [
  {
    id: 'ease-and-wish',
    title: 'Comes easily, and gladly',
    text: 'There may be a home here, whatever your title is.',
  },
  {
    id: 'wish',
    title: 'Gladly, and still to learn',
    text: 'Wanting it is the part nobody can teach. The rest is practice and somebody to ask.',
  },
  {
    id: 'ease',
    title: 'Comes easily, and rather not',
    text: 'Being good at something is no duty to do it. Others will ask you to; it helps to know.',
  },
  {
    id: 'neither',
    title: 'Neither, as things are',
    text: 'Every manager has a few of these. They matter if they are most of the week.',
  },
];

export function quarterOf({
  strength,
  comfort,
}: Pick<Reflection, 'strength' | 'comfort'>): string | null {
  if (!strength || !comfort) return null;
  if (comfort === 'gladly') return strength === 'easy' ? 'ease-and-wish' : 'wish';
  return strength === 'easy' ? 'ease' : 'neither';
}

/** The whole path as one Markdown file, for the export and for taking along at once. */
export function markdownOf(reflections: readonly Reflection[]): string {
  const known = new Map(reflections.map((one) => [one.scene, one]));
  const part = ({ id, title, text }: Scene) => {
    const said = known.get(id);
    return said ? `### ${title}\n\n> ${text}\n\n${saidOf(said)}` : '';
  };
  const all = (list: readonly Scene[]) => list.map(part).filter(Boolean).join('\n\n');
  const head = frontMatter({ title: 'Am I made for managing?' });
  return `${head}${section('Scenes', all(scenes))}${section('At the end', all(closing))}`;
}

const saidOf = ({ strength, comfort, words }: Reflection): string =>
  [
    [strength && strengthWords[strength], comfort && comfortWords[comfort]]
      .filter(Boolean)
      .join(' · '),
    words.trim(),
  ]
    .filter(Boolean)
    .join('\n\n');
