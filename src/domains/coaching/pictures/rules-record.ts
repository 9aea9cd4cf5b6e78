import { frontMatter, section } from '../../../platform/universal/record-files.ts';
import type { Past, Picture } from './contract-shapes.ts';

const chosen = (whose: string, pictures: readonly Picture[]): string =>
  pictures.length > 0 ? `${whose}: ${pictures.map(({ alt }) => alt).join(' ')}` : '';

function part({ topic, begunAt, other, mine, theirs, reflection, theirWords }: Past): string {
  const heading = [begunAt.slice(0, 10), topic, other && `with ${other.name}`];
  const lines = [
    chosen('I chose', mine),
    other ? chosen(`${other.name} chose`, theirs) : '',
    reflection.words.trim(),
    other && theirWords ? `${other.name} shared: ${theirWords.trim()}` : '',
  ];
  return section(heading.filter(Boolean).join(', '), lines.filter(Boolean).join('\n\n'));
}

/** `pictures/pictures.md`: every session in the order it happened. */
export function filesOf(sessions: readonly Past[]): { path: string; text: string }[] {
  if (sessions.length === 0) return [];
  const text = sessions.toReversed().map(part).join('');
  return [{ path: 'pictures/pictures.md', text: `${frontMatter({ about: 'Pictures' })}${text}` }];
}
