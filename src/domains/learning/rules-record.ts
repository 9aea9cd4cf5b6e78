import { frontMatter, item, section } from '../../platform/universal/record-files.ts';
import type { Reading, Reflection } from './contract-shapes.ts';
import { markdownOf } from './rules-managing.ts';

type Titled = { readonly title: string };

export type Way = Titled & {
  readonly startsOn: string;
  readonly leftAt: string | null;
  readonly steps: readonly (Titled & { doneAt: string | null; words: string })[];
};

type Learnt = {
  readonly readings: readonly (Titled & Reading)[];
  readonly programmes: readonly Way[];
  readonly questions: readonly (Titled & { text: string; askedOn: string })[];
  readonly reflections: readonly Reflection[];
};

/** `learning/learning.md`, and `learning/am-i-made-for-managing.md` where anything was said there. */
export function filesOf({ readings, programmes, questions, reflections }: Learnt) {
  const own = [
    ...programmes.map(wayPart),
    section('Read', readings.map(readLine).join('\n')),
    section('Asked before webinars', questions.map(askedLine).join('\n')),
  ].join('');
  return [
    ...(own
      ? [{ path: 'learning/learning.md', text: `${frontMatter({ about: 'Learning' })}${own}` }]
      : []),
    ...(reflections.length > 0
      ? [{ path: 'learning/am-i-made-for-managing.md', text: markdownOf(reflections) }]
      : []),
  ];
}

function wayPart({ title, startsOn, leftAt, steps }: Way): string {
  const left = leftAt ? `, left on ${leftAt.slice(0, 10)}` : '';
  const lines = steps.map((step) => {
    const words = step.words.trim();
    return item(`${step.title}${words ? `\n${words}` : ''}`, step.doneAt ? '[x] ' : '[ ] ');
  });
  return section(title, [`From ${startsOn}${left}.`, lines.join('\n')].join('\n\n'));
}

const readLine = ({
  title,
  readAt,
  finishedAt,
  paragraph,
  paragraphs,
}: Titled & Reading): string =>
  finishedAt
    ? item(`${title} (read on ${finishedAt.slice(0, 10)})`, '[x] ')
    : item(
        `${title} (to paragraph ${paragraph + 1} of ${paragraphs}, ${readAt.slice(0, 10)})`,
        '[ ] ',
      );

const askedLine = ({ title, text, askedOn }: Titled & { text: string; askedOn: string }): string =>
  item(`${text} (${title}, ${askedOn})`);
