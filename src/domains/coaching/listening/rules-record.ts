import { frontMatter, item, section } from '../../../platform/universal/record-files.ts';
import type { Figures, Reflection, Trend } from './contract-shapes.ts';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function figuresLine({ madeAt, with: other, figures }: Trend['listened'][number]): string {
  const said = [shareOf(figures), `${figures.silences.length} silences of 3 s and more`];
  if (figures.longestMs !== null) said.push(`longest stretch ${seconds(figures.longestMs)}`);
  if (figures.afterMyQuestion.length > 0) {
    const again = figures.afterMyQuestion.filter(({ next }) => next === 'me').length;
    said.push(`spoke again first after ${again} of ${figures.afterMyQuestion.length} questions`);
  }
  return item(`${madeAt.slice(0, 10)}, ${other}: ${said.filter(Boolean).join('; ')}`);
}

const shareOf = ({ share }: Figures): string =>
  share && share.spokenMs > 0
    ? `about ${Math.round((100 * share.mineMs) / share.spokenMs)} % of the talk was mine`
    : '';

const reflectionLine = (one: Reflection & { with: string }): string => {
  const answers = [
    one.rushed && `rushed: ${one.rushed}`,
    one.solved && `solved: ${one.solved}`,
    one.learnt,
  ];
  return item(
    `${one.reflectedAt.slice(0, 10)}, ${one.with}: ${answers.filter(Boolean).join('; ')}`,
  );
};

/** `listening/listening.md`, where anything was measured or reflected on. */
export function filesOf(
  listened: Trend['listened'],
  reflections: Trend['reflections'],
): { path: string; text: string }[] {
  const text = [
    section('What was measured of my own talking', listened.map(figuresLine).join('\n')),
    section('How I listened', reflections.map(reflectionLine).join('\n')),
  ].join('');
  if (!text) return [];
  return [
    { path: 'listening/listening.md', text: `${frontMatter({ about: 'Listening' })}${text}` },
  ];
}
