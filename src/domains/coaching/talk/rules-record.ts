import { frontMatter, item, section } from '../../../platform/universal/record-files.ts';
import type { Figures } from './contract.ts';

type Kept = {
  startsAt: string;
  other: { name: string };
  figures: Figures;
};

const about = (sum: number): string => `about ${Math.round(sum)}`;

function lineOf({ startsAt, other, figures }: Kept): string {
  const { turns, sums, answers, ownQuestions } = figures;
  const kinds = [
    `${about(sums.open)} open and ${about(sums.closed)} closed questions`,
    `${about(sums.reflection)} reflections`,
    `${about(sums.input)} times input`,
  ].join(', ');
  return item(
    `${startsAt.slice(0, 10)}, with ${other.name}: ${turns} turns, ${kinds}; ${answers.cutShort} of ${answers.heard} answers met with input after one sentence; ${ownQuestions.selfAnswered} of ${ownQuestions.asked} questions answered by yourself`,
  );
}

/** `talk/how-you-talked.md`: the figures about one's own talking, newest first. */
export function filesOf(kept: readonly Kept[]): { path: string; text: string }[] {
  if (kept.length === 0) return [];
  const text = `${frontMatter({ about: 'How you talked' })}${section('Conversations', kept.map(lineOf).join('\n'))}`;
  return [{ path: 'talk/how-you-talked.md', text }];
}
